package io.tessera.verification.domains;

import java.util.Optional;
import java.util.Set;

/**
 * Suggests the well-known mail domain that a misspelt one was meant to be. A suggestion is shown, never applied.
 *
 * <p>The rule is ours: a domain is a misspelling when its name is one slip of the fingers from a well-known name and its top
 * level is right or one of the usual slips, or when its name is right and its top level is a slip. Which slips count is told
 * by {@link Slips}; anything else, one letter away or not, is somebody's own domain.
 */
final class DomainTypos {

    /** Well-known names and the top levels under which they are well known, the likeliest first. */
    private static final String[][] KNOWN = {
        {"gmail", "com"},
        {"googlemail", "com"},
        {"hotmail", "com", "co.uk", "de", "fr", "it", "es", "nl", "be", "ca", "se", "com.br"},
        {"outlook", "com", "de", "fr", "es", "it", "co.uk", "com.br"},
        {"yahoo", "com", "co.uk", "de", "fr", "it", "es", "ca", "co.in", "com.br", "com.au", "com.mx", "co.jp"},
        {"icloud", "com"},
        {"protonmail", "com", "ch"},
        {"proton", "me"},
        {"fastmail", "com"},
        {"t-online", "de"},
        {"freenet", "de"},
        {"posteo", "de"},
        {"laposte", "net"},
        {"wanadoo", "fr"},
        {"orange", "fr"},
        {"libero", "it"},
        {"virgilio", "it"},
        {"comcast", "net"},
        {"verizon", "net"},
        {"sbcglobal", "net"},
        {"bellsouth", "net"},
        {"btinternet", "com"},
        {"virginmedia", "com"},
        {"rediffmail", "com"},
        {"bluewin", "ch"},
        {"live", "com"},
        {"aol", "com"},
        {"msn", "com"},
        {"gmx", "de", "net", "at", "ch", "com"},
        {"web", "de"},
    };

    /** A shorter name has too many neighbours that are somebody's. */
    private static final int SHORTEST_NAME = 5;

    /** Domains of others that stand one slip away from a well-known name. */
    private static final Set<String> OTHERS = Set.of(
            "gail.com",
            "qmail.com",
            "ymail.com",
            "email.com",
            "mail.com",
            "cloud.com",
            "orange.com",
            "orange.es",
            "orange.be",
            "orange.pl",
            "orange.ro",
            "orange.sk",
            "orange.net",
            "proton.com",
            "protons.me",
            "outlook.ca",
            "hotmall.com",
            "freenet.am",
            "libero.com",
            "live.it",
            "web.com",
            "web.dev",
            "gmx.co",
            "verizon.com",
            "comcast.com",
            "laposte.fr",
            "virgilio.com",
            "posteo.net",
            "fastmail.co",
            "fastmail.fm",
            "freenet.com",
            "bluewin.com",
            "wanadoo.com",
            "yahoo.net",
            "icloud.net",
            "proton.ch",
            "orange.co",
            "live.net",
            "aol.net",
            "msn.net",
            "icould.io",
            "hotmail.net",
            "aole.com",
            "libero.net");

    private DomainTypos() {}

    static Optional<String> suggestionFor(String domain) {
        var dot = domain.indexOf('.');
        if (dot <= 0 || OTHERS.contains(domain)) {
            return Optional.empty();
        }
        var name = domain.substring(0, dot);
        var top = domain.substring(dot + 1);
        for (var known : KNOWN) {
            var meant = meant(name, top, known);
            if (meant.isPresent()) {
                return meant;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> meant(String name, String top, String[] known) {
        var sameName = name.equals(known[0]);
        if (!sameName && (known[0].length() < SHORTEST_NAME || !Slips.isOne(name, known[0]))) {
            return Optional.empty();
        }
        for (var i = 1; i < known.length; i++) {
            if (top.equals(known[i])) {
                return sameName ? Optional.empty() : Optional.of(known[0] + "." + known[i]);
            }
        }
        for (var i = 1; i < known.length; i++) {
            if (TopLevels.isSlipOf(top, known[i])) {
                return Optional.of(known[0] + "." + known[i]);
            }
        }
        return Optional.empty();
    }
}
