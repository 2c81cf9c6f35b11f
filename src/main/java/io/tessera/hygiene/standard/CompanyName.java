package io.tessera.hygiene.standard;

import org.jspecify.annotations.Nullable;

/**
 * A company's name.
 *
 * @param display the company's own spelling, capitals cleaned
 * @param key what is compared: folded, without legal form, punctuation and "the"; never empty
 * @param legalForm the legal form in its canonical spelling, such as {@code GmbH}, where one was recognised
 */
public record CompanyName(
        String display, String key, @Nullable String legalForm) {}
