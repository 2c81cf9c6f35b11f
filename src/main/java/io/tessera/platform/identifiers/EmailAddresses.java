package io.tessera.platform.identifiers;

import java.net.IDN;
import java.util.Locale;

/** The one spelling of an e-mail address under which it is compared, hashed and suppressed. */
public final class EmailAddresses {

    private static final int LONGEST_DOMAIN = 255;

    private EmailAddresses() {}

    /**
     * Returns the address trimmed and in lower case, with the domain in its ASCII form (IDNA) where it has one. RFC 5321
     * allows local parts that differ in case; no provider of note tells them apart. Dots and plus-tags stay: they tell
     * mailboxes apart at some providers.
     *
     * @param address an address, valid or not
     * @return the normalised address; idempotent
     */
    public static String normalise(String address) {
        var trimmed = address.strip().toLowerCase(Locale.ROOT);
        var at = trimmed.lastIndexOf('@');
        if (at < 0) {
            return trimmed;
        }
        return trimmed.substring(0, at + 1) + asciiDomain(trimmed.substring(at + 1));
    }

    /**
     * Returns what stands behind the last {@code @}.
     *
     * @param address an address
     * @return the domain, empty when there is none
     */
    public static String domainOf(String address) {
        var at = address.lastIndexOf('@');
        return at < 0 ? "" : address.substring(at + 1);
    }

    private static String asciiDomain(String domain) {
        // longer ones are no domains; turning them into ASCII takes quadratic time, or fails
        if (domain.length() > LONGEST_DOMAIN || domain.chars().allMatch(c -> c < 128)) {
            return domain;
        }
        try {
            return IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notADomain) {
            return domain;
        }
    }
}
