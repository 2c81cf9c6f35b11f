package io.tessera.committee.titles;

/**
 * A rule that a title met.
 *
 * @param rule what it says
 * @param part the part of the title it stands in
 * @param at the place of its first word
 * @param length how many words it has
 * @param written its words as written
 */
record TitleMark(TitleRule rule, int part, int at, int length, String written) {

    int end() {
        return at + length;
    }
}
