package io.tessera.discovery.values;

import java.util.Locale;
import java.util.Set;

/** Text as it stands in cells, freed of what nobody sees, and told from what only fills the cell. */
public final class CleanText {

    private static final int LONGEST_FILLER = 16;
    private static final Set<String> MISSING = Set.of(
            "-",
            "--",
            "---",
            ".",
            "..",
            "...",
            "?",
            "??",
            "???",
            "/",
            "_",
            "*",
            "0",
            "n/a",
            "n.a.",
            "n.a",
            "#n/a",
            "n/v",
            "none",
            "null",
            "nil",
            "(null)",
            "<null>",
            "\\n",
            "nan",
            "undefined",
            "unknown",
            "unbekannt",
            "k.a.",
            "k. a.",
            "keine angabe",
            "keine",
            "leer",
            "empty",
            "(empty)",
            "(blank)",
            "blank",
            "not available",
            "not provided",
            "tbd",
            "tba",
            "\u2013",
            "\u2014",
            "[not provided]",
            "#ref!",
            "#value!",
            "#name?");
    private static final Set<String> MADE_UP =
            Set.of("test", "tester", "testing", "xxx", "xxxx", "asdf", "asdfg", "qwerty", "dummy", "foo");

    private CleanText() {}

    /**
     * Returns a cell's text without invisible characters, with line breaks and runs of blanks as one blank, trimmed.
     *
     * @param text a cell
     * @return the same text where nothing is to be done
     */
    public static String of(String text) {
        var blank = true;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c < ' ' || c > '~' && strange(c) || c == ' ' && blank) {
                return rebuilt(text);
            }
            blank = c == ' ';
        }
        return blank && !text.isEmpty() ? rebuilt(text) : text;
    }

    /**
     * Returns whether text only fills the cell of a missing value, such as {@code n/a}.
     *
     * @param text clean text
     * @return true also for empty text
     */
    public static boolean isMissing(String text) {
        return text.isEmpty()
                || text.length() <= LONGEST_FILLER
                        // "Na" is a family name, "NA" is not
                        && (text.equals("NA") || MISSING.contains(text.toLowerCase(Locale.ROOT)));
    }

    /**
     * Returns whether text was typed to try a form out, such as {@code test}.
     *
     * @param text clean text
     * @return true when it is a known placeholder
     */
    public static boolean isMadeUp(String text) {
        return text.length() <= 8 && MADE_UP.contains(text.toLowerCase(Locale.ROOT));
    }

    /**
     * Returns whether text holds control characters beyond tabs and line breaks.
     *
     * @param text a cell
     * @return true when it does
     */
    public static boolean hasControls(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r' || c >= 0x7F && c < 0xA0 && c != 0x85) {
                return true;
            }
        }
        return false;
    }

    private static String rebuilt(String text) {
        var clean = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || Character.isSpaceChar(c)) {
                if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
                    clean.append(' ');
                }
            } else if (!invisible(c)) {
                clean.append(c);
            }
        }
        while (!clean.isEmpty() && clean.charAt(clean.length() - 1) == ' ') {
            clean.setLength(clean.length() - 1);
        }
        return clean.toString();
    }

    private static boolean strange(char c) {
        return invisible(c) || Character.isSpaceChar(c);
    }

    /** Characters without a shape: zero-width ones, marks of direction, soft hyphens, byte order marks. */
    private static boolean invisible(char c) {
        return Character.getType(c) == Character.FORMAT;
    }
}
