package io.tessera.hygiene.standard;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The form under which words are compared: lower case, letters and digits only, without diacritics.
 *
 * <p>Umlauts and their spelling with e (ü, ue), ø, å and aa fall together, as {@code Müller} and {@code Mueller} are one
 * name; {@code Joel} and {@code Jol} then fall together too, which harms nobody beside an equal key. Scripts other than
 * Latin stay as they are.
 */
public final class Folding {

    private Folding() {}

    /**
     * Folds a text.
     *
     * @param text any text
     * @return letters and digits, lower case; empty when there are none; idempotent
     */
    public static String fold(String text) {
        return fold(text, true);
    }

    /**
     * Folds a text without taking ae, oe, ue and aa for one letter: for codes and short forms, where {@code UAE} is not
     * {@code UA}.
     *
     * @param text any text
     * @return letters and digits, lower case; empty when there are none; idempotent
     */
    public static String foldPlainly(String text) {
        return fold(text, false);
    }

    private static String fold(String text, boolean umlauts) {
        var plain = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
        var out = new StringBuilder(plain.length());
        for (var i = 0; i < plain.length(); i++) {
            append(out, plain.charAt(i), umlauts);
        }
        return out.toString();
    }

    private static boolean isAscii(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    private static void append(StringBuilder out, char c, boolean umlauts) {
        if (c < 128) {
            if (c >= 'A' && c <= 'Z') {
                add(out, (char) (c + 32), umlauts);
            } else if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                add(out, c, umlauts);
            }
            return;
        }
        switch (c) {
            case 'ß', 'ẞ' -> out.append("ss");
            case 'æ', 'Æ' -> add(out, 'a', umlauts);
            case 'ø', 'Ø' -> add(out, 'o', umlauts);
            case 'œ', 'Œ' -> add(out, 'o', umlauts);
            case 'ł', 'Ł' -> out.append('l');
            case 'đ', 'Đ', 'ð', 'Ð' -> out.append('d');
            case 'þ', 'Þ' -> out.append("th");
            case 'ı', 'İ' -> add(out, 'i', umlauts);
            default -> other(out, c);
        }
    }

    private static void other(StringBuilder out, char c) {
        if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
            out.append(String.valueOf(c).toLowerCase(Locale.ROOT));
        }
    }

    /** Adds a letter, dropping the e of ae, oe and ue and the second a of aa. */
    private static void add(StringBuilder out, char c, boolean umlauts) {
        var last = out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
        var swallowed = c == 'e' && (last == 'a' || last == 'o' || last == 'u') || c == 'a' && last == 'a';
        if (!umlauts || !swallowed) {
            out.append(c);
        }
    }
}
