package io.tessera.committee.titles;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts a title into words and parts. Hyphens within words and apostrophes part words, not parts; letters with dots between
 * them (C.E.O.) and single letters joined by "&" (R&D) become one word; what stands behind "at" is the employer and is left
 * out.
 */
final class TitleWords {

    private static final int LONGEST = 300;
    private static final Set<String> AND = Set.of("and", "und", "et", "en", "y");
    private static final Set<String> AT = Set.of("at", "bei", "chez", "presso");

    private final String title;
    private final List<TitleWord> words = new ArrayList<>();
    private int part;

    private TitleWords(String title) {
        this.title = title;
    }

    static List<TitleWord> of(String title) {
        var reader = new TitleWords(title.length() > LONGEST ? title.substring(0, LONGEST) : title);
        reader.read();
        return reader.words;
    }

    /** Lower case, without accents: the form the rules are written in. */
    static String fold(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        if (lower.chars().allMatch(c -> c < 0x80)) {
            return lower;
        }
        return Normalizer.normalize(lower, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("ı", "i");
    }

    private void read() {
        var at = 0;
        while (at < title.length()) {
            var c = title.charAt(at);
            if (Character.isLetterOrDigit(c)) {
                at = word(at);
                if (at < 0) {
                    return;
                }
            } else {
                if (c == '@' && !words.isEmpty()) {
                    return;
                }
                if (beginsPart(c, at)) {
                    part++;
                }
                at++;
            }
        }
    }

    /** Reads the word that begins here; returns where it ends, or -1 where only the employer follows. */
    private int word(int from) {
        var end = wordEnd(from);
        var written = title.substring(from, end);
        if (end - from == 1) {
            var joined = joinedLetters(from);
            if (joined > end) {
                end = joined;
                written = title.substring(from, end).replaceAll("[.&\\s]", "");
            }
        }
        var folded = fold(written);
        if (AND.contains(folded)) {
            part++;
        } else if (AT.contains(folded) && !words.isEmpty()) {
            return -1;
        } else {
            words.add(new TitleWord(folded, written, part));
        }
        return end;
    }

    private int wordEnd(int from) {
        var end = from;
        while (end < title.length()
                && (Character.isLetterOrDigit(title.charAt(end))
                        || Character.getType(title.charAt(end)) == Character.NON_SPACING_MARK)) {
            end++;
        }
        return end;
    }

    /** C.E.O., V.P., R&amp;D, M &amp; A: single letters with a dot or an ampersand between them. */
    private int joinedLetters(int from) {
        var end = from + 1;
        while (true) {
            var next = end;
            var joint = false;
            while (next < title.length() && (title.charAt(next) == '.' || title.charAt(next) == '&')) {
                joint = true;
                next++;
            }
            if (!joint || next >= title.length() || !isSingleLetter(next)) {
                return end > from + 1 && end < title.length() && title.charAt(end) == '.' ? end + 1 : end;
            }
            end = next + 1;
        }
    }

    private boolean isSingleLetter(int at) {
        return Character.isLetter(title.charAt(at))
                && (at + 1 == title.length() || !Character.isLetterOrDigit(title.charAt(at + 1)));
    }

    private boolean beginsPart(char c, int at) {
        return switch (c) {
            case ' ', '\t', '.', '\'', '’', '_', '\u00a0' -> false;
            case '-' ->
                at > 0 && Character.isWhitespace(title.charAt(at - 1))
                        || at + 1 < title.length() && Character.isWhitespace(title.charAt(at + 1));
            default -> true;
        };
    }
}
