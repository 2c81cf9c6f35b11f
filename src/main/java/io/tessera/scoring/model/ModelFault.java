package io.tessera.scoring.model;

/**
 * Something a model must not say.
 *
 * @param field where, as a path such as {@code companySize[2].from}
 * @param message what is wrong and what would be right
 */
public record ModelFault(String field, String message) {}
