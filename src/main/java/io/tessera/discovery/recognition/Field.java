package io.tessera.discovery.recognition;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A field of a source record that a column can hold. */
public enum Field {
    /** Given name. */
    FIRST_NAME,
    /** Family name. */
    LAST_NAME,
    /** The name in one piece. */
    FULL_NAME,
    /** Job title. */
    TITLE,
    /** Name of the company. */
    COMPANY,
    /** Domain or web address of the company. */
    DOMAIN,
    /** E-mail address. */
    EMAIL,
    /** Phone number. */
    PHONE,
    /** Address of a profile. */
    LINKEDIN,
    /** City. */
    CITY,
    /** Country, by name or code. */
    COUNTRY,
    /** Industry of the company. */
    INDUSTRY,
    /** Head count of the company, a number or a range. */
    EMPLOYEES;

    private final String key = name().toLowerCase(Locale.ROOT);

    /**
     * Returns the name under which mappings and answers know the field.
     *
     * @return such as {@code first_name}
     */
    public String key() {
        return key;
    }

    /**
     * Finds a field by its name; case and punctuation do not count, so {@code firstName} finds {@code first_name}.
     *
     * @param name a name
     * @return the field, empty when there is none of that name
     */
    public static Optional<Field> named(String name) {
        var wanted = HeaderText.normalise(name);
        return Arrays.stream(values())
                .filter(field -> HeaderText.normalise(field.key).equals(wanted))
                .findFirst();
    }
}
