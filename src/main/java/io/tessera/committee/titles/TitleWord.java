package io.tessera.committee.titles;

/**
 * A word of a title.
 *
 * @param folded in lower case without accents
 * @param written as it stands in the title
 * @param part which part of the title it stands in: a comma, a slash, a bracket or an "and" begins another
 */
record TitleWord(String folded, String written, int part) {}
