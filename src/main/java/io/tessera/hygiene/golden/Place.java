package io.tessera.hygiene.golden;

import org.jspecify.annotations.Nullable;

/**
 * City and country of one source, kept together so that they fit.
 *
 * @param city city
 * @param country ISO 3166-1 alpha-2 code
 */
public record Place(@Nullable String city, @Nullable String country) {

    static @Nullable Place of(@Nullable String city, @Nullable String country) {
        return city == null && country == null ? null : new Place(city, country);
    }
}
