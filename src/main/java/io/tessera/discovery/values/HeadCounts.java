package io.tessera.discovery.values;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Head counts as exports write them: {@code 250}, {@code 51-200}, {@code 1,001-5,000}, {@code 10k+}, {@code < 50},
 * {@code 10.001+ Mitarbeiter}; also {@code Nov 50}, which a spreadsheet makes of {@code 11-50}.
 */
public final class HeadCounts {

    private static final int LONGEST = 60;
    private static final int LARGEST = 10_000_000;
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> GERMAN_MONTHS =
            List.of("jan", "feb", "mrz", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez");

    private HeadCounts() {}

    /**
     * Returns the lower bound of a head count.
     *
     * @param text clean text
     * @return the number, at least 1; empty when none can be read
     */
    public static OptionalInt lowerBound(String text) {
        if (text.length() > LONGEST) {
            return OptionalInt.empty();
        }
        var lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith("<")
                || lower.startsWith("under ")
                || lower.startsWith("bis ")
                || lower.startsWith("up to ")
                || lower.startsWith("unter ")
                || lower.startsWith("weniger als ")
                || lower.startsWith("less than ")) {
            return digit(lower) < 0 ? OptionalInt.empty() : OptionalInt.of(1);
        }
        var month = monthAt(lower);
        if (month > 0) {
            return OptionalInt.of(month);
        }
        var begin = digit(lower);
        return begin < 0 || letters(lower, begin) > 12 || lower.charAt(0) == '-'
                ? OptionalInt.empty()
                : number(lower, begin);
    }

    /** Reads digits with separators of thousands, a fraction, and k or m behind. */
    private static OptionalInt number(String text, int begin) {
        var value = 0.0;
        var i = begin;
        while (i < text.length()) {
            var c = text.charAt(i);
            if (Character.digit(c, 10) >= 0) {
                value = value * 10 + Character.digit(c, 10);
            } else if (!separatesThousands(text, i)) {
                break;
            }
            i++;
        }
        if (i + 1 < text.length() && (text.charAt(i) == '.' || text.charAt(i) == ',') && digitAt(text, i + 1)) {
            value += Character.digit(text.charAt(i + 1), 10) / 10.0;
            i += 2;
        }
        while (i < text.length() && (digitAt(text, i) || text.charAt(i) == ' ')) {
            i++;
        }
        value *= factor(text, i);
        return value < 1 || value > LARGEST ? OptionalInt.empty() : OptionalInt.of((int) value);
    }

    /** A separator of thousands stands before exactly three digits. */
    private static boolean separatesThousands(String text, int i) {
        var c = text.charAt(i);
        return (c == ',' || c == '.' || c == '\'' || c == '\u2019' || c == ' ')
                && digitAt(text, i + 1)
                && digitAt(text, i + 2)
                && digitAt(text, i + 3)
                && !digitAt(text, i + 4);
    }

    private static int factor(String text, int i) {
        if (i >= text.length() || i + 1 < text.length() && Character.isLetter(text.charAt(i + 1))) {
            return text.startsWith("tsd", i) ? 1_000 : 1;
        }
        return switch (text.charAt(i)) {
            case 'k', 't' -> 1_000;
            case 'm' -> 1_000_000;
            default -> 1;
        };
    }

    private static int monthAt(String text) {
        if (text.length() < 5 || text.length() > 8) {
            return 0;
        }
        var separator = text.charAt(3);
        if (separator != '-' && separator != ' ' && separator != '.' || digit(text) < 4) {
            return 0;
        }
        var name = text.substring(0, 3);
        return Math.max(MONTHS.indexOf(name), GERMAN_MONTHS.indexOf(name)) + 1;
    }

    private static int letters(String text, int before) {
        var letters = 0;
        for (var i = 0; i < before; i++) {
            letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
        }
        return letters;
    }

    private static int digit(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (digitAt(text, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean digitAt(String text, int i) {
        return i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
}
