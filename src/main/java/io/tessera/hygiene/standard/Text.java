package io.tessera.hygiene.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** White space, capitals and words that stand for nothing. */
final class Text {

    private static final Set<String> NOTHING = Set.of(
            "-", "--", "?", ".", "n/a", "n.a.", "na", "none", "null", "nil", "unknown", "unbekannt", "k.a.", "#n/a");

    private static final int LONGEST_NOTHING =
            NOTHING.stream().mapToInt(String::length).max().orElseThrow();

    private Text() {}

    /** Returns the text without outer space and with each run of inner space as one blank; null when nothing is said. */
    static @Nullable String clean(@Nullable String raw) {
        if (raw == null) {
            return null;
        }
        var text = isTidy(raw) ? raw : collapse(raw);
        return text.isEmpty() || text.length() <= LONGEST_NOTHING && NOTHING.contains(text.toLowerCase(Locale.ROOT))
                ? null
                : text;
    }

    private static boolean isTidy(String raw) {
        var space = true;
        for (var i = 0; i < raw.length(); i++) {
            var c = raw.charAt(i);
            var blank = c == ' ';
            if (blank && space || !blank && isSpace(c)) {
                return false;
            }
            space = blank;
        }
        return !space;
    }

    private static String collapse(String raw) {
        var out = new StringBuilder(raw.length());
        var pending = false;
        for (var i = 0; i < raw.length(); i++) {
            var c = raw.charAt(i);
            if (isSpace(c)) {
                pending = !out.isEmpty();
            } else {
                if (pending) {
                    out.append(' ');
                    pending = false;
                }
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || c == 0xA0 || c == 0xFEFF || c == 0x200B || c > 127 && Character.isWhitespace(c);
    }

    /** Returns whether letters are there and none of them is lower case. */
    static boolean allUpper(String text) {
        var letter = false;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (Character.isLowerCase(c) && c != 'ß') {
                return false;
            }
            letter |= Character.isUpperCase(c);
        }
        return letter;
    }

    /** Returns whether letters are there and none of them is upper case. */
    static boolean allLower(String text) {
        var letter = false;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (Character.isUpperCase(c)) {
                return false;
            }
            letter |= Character.isLowerCase(c);
        }
        return letter;
    }

    /** Returns the word with a capital and the rest in lower case. */
    static String capital(String word) {
        if (word.isEmpty()) {
            return word;
        }
        var first = word.codePointAt(0);
        var rest = Character.charCount(first);
        return new StringBuilder(word.length())
                .appendCodePoint(Character.toTitleCase(first))
                .append(word.substring(rest).toLowerCase(Locale.ROOT))
                .toString();
    }

    static boolean hasVowel(String word) {
        return word.chars().anyMatch(c -> "aeiouyAEIOUYäöüÄÖÜ".indexOf(c) >= 0 || c > 0x17F);
    }

    /** Splits at single blanks. */
    static List<String> words(String text) {
        var words = new ArrayList<String>(4);
        var start = 0;
        for (var i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == ' ') {
                if (i > start) {
                    words.add(text.substring(start, i));
                }
                start = i + 1;
            }
        }
        return words;
    }
}
