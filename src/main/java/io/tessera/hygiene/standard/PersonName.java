package io.tessera.hygiene.standard;

import org.jspecify.annotations.Nullable;

/**
 * A person's name in its parts, standardised, diacritics kept.
 *
 * @param given given names, middle names and initials included
 * @param family family name, particles included
 * @param suffix what tells generations apart: {@code Jr.}, {@code Sr.}, {@code II} to {@code V}; academic suffixes and
 *     prefixes are dropped
 */
public record PersonName(
        @Nullable String given,
        @Nullable String family,
        @Nullable String suffix) {

    /** Nobody's name. */
    public static final PersonName NONE = new PersonName(null, null, null);

    /**
     * Returns whether nothing is known.
     *
     * @return true without given and family name
     */
    public boolean isEmpty() {
        return given == null && family == null;
    }

    /**
     * Tells how much of a name is there.
     *
     * @return 3 given and family name, 2 an initial and a family name, 1 one of them, 0 nothing
     */
    public int completeness() {
        if (given == null || family == null) {
            return isEmpty() ? 0 : 1;
        }
        return Folding.fold(given).length() > 1 ? 3 : 2;
    }
}
