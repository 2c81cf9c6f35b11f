package io.tessera.discovery.sampleworld;

import java.util.Locale;

/** What careless hands do to a row. */
final class Dirt {

    private static final String[] FILLERS = {"n/a", "-", "none", "N/A", "null", "unknown"};

    private Dirt() {}

    static void on(SampleRow row, Dice dice) {
        if (dice.perMille(row.email.indexOf('-') < 0 ? 100 : 15)) {
            row.email = mistyped(row.email, dice);
        }
        if (dice.perMille(5)) {
            row.email = row.email.replace('@', ' ');
        }
        if (dice.perMille(20)) {
            row.phone = dice.of(FILLERS);
        }
        if (dice.perMille(5)) {
            row.phone = "123";
        }
        if (dice.perMille(60)) {
            row.title = "";
        }
        if (dice.perMille(40)) {
            row.first = row.first.toLowerCase(Locale.ROOT);
            row.last = " " + row.last + " ";
        }
        if (dice.perMille(30)) {
            row.employees = dice.of(FILLERS);
        }
        if (dice.perMille(30)) {
            row.country = "";
        }
        if (dice.perMille(20)) {
            row.website = "";
        }
    }

    /** The slips that fingers make in the domain of an address. */
    private static String mistyped(String email, Dice dice) {
        var at = email.indexOf('@');
        if (at < 0) {
            return email;
        }
        var domain = email.substring(at + 1);
        var wrong =
                switch (domain) {
                    case "gmail.com" -> dice.perMille(500) ? "gmial.com" : "gmail.con";
                    case "yahoo.com" -> "yaho.com";
                    case "hotmail.com" -> "hotmial.com";
                    case "outlook.com" -> "outlok.com";
                    default -> domain.endsWith(".com") ? domain.substring(0, domain.length() - 1) + "n" : domain;
                };
        return email.substring(0, at + 1) + wrong;
    }
}
