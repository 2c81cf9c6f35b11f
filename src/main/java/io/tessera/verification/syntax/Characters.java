package io.tessera.verification.syntax;

/** The classes of characters the grammar speaks of (RFC 5322 §3.2.3, widened by RFC 6531 §3.3). */
final class Characters {

    private static final String SPECIALS = "()<>[]:;@\\,.\"";

    private Characters() {}

    /** Whether the text holds a character that can be neither seen nor sent: control, format, bidi, unpaired, unassigned. */
    static boolean anyUnsafe(String text) {
        for (var at = 0; at < text.length(); ) {
            var c = text.codePointAt(at);
            if (c < 0x20 || c >= 0x7f && isUnseen(c)) {
                return true;
            }
            at += Character.charCount(c);
        }
        return false;
    }

    /** Whether an ASCII character may stand in an atom. */
    static boolean isAtext(int c) {
        return c > 0x20 && c < 0x7f && SPECIALS.indexOf(c) < 0;
    }

    /** Whether a character beyond ASCII may stand in an address: letters, marks, digits; never punctuation or signs. */
    static boolean isInternational(int c) {
        return c > 0x7f && (Character.isLetterOrDigit(c) || isMark(c));
    }

    /** Whether a character is a pictograph beyond ASCII. */
    static boolean isPictograph(int c) {
        return c > 0x7f && Character.getType(c) == Character.OTHER_SYMBOL;
    }

    /** Whether an ASCII character may stand in a label of a host name. */
    static boolean isHostCharacter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-';
    }

    private static boolean isMark(int c) {
        var type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> true;
            default -> isBlank(c);
        };
    }

    /** Letters and marks that draw nothing: Hangul fillers, the grapheme joiner, Mongolian and variation selectors. */
    private static boolean isBlank(int c) {
        return c == 0x115f
                || c == 0x1160
                || c == 0x3164
                || c == 0xffa0
                || c == 0x034f
                || c == 0x2800
                || c >= 0x180b && c <= 0x180f
                || c >= 0xfe00 && c <= 0xfe0f
                || c >= 0xe0100 && c <= 0xe01ef;
    }
}
