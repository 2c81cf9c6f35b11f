package io.tessera.platform.web;

/**
 * What is wrong with one field of a request; member of the list {@code errors} of a problem.
 *
 * @param field where it stands: the path in the body such as {@code scopes[0]}, or the name of the parameter
 * @param reason what is wrong with it, for people
 */
public record FieldProblem(String field, String reason) {}
