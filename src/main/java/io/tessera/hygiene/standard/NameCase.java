package io.tessera.hygiene.standard;

import java.util.Locale;
import java.util.Set;

/**
 * Capitals of names. Spelling somebody cared for (mixed case) stays; what is all capitals or all small letters is written
 * with a capital per part, {@code Mc}, {@code O'} and {@code D'} included, particles small.
 */
final class NameCase {

    private static final Set<String> MAC = Set.of(
            "macdonald",
            "macleod",
            "mackenzie",
            "macarthur",
            "macgregor",
            "macintyre",
            "macdougall",
            "macpherson",
            "macmillan",
            "macfarlane",
            "maclean",
            "macqueen",
            "macaulay",
            "maccarthy",
            "macnamara",
            "macneil",
            "macrae",
            "macbeth",
            "macdonnell",
            "mackinnon",
            "macphee",
            "macallister",
            "macalister",
            "macewan",
            "macintosh");

    private NameCase() {}

    /** Returns one given or family name, of one or more words, in its capitals. */
    static String of(String name, boolean family) {
        var words = Text.words(name);
        var out = new StringBuilder(name.length());
        for (var i = 0; i < words.size(); i++) {
            out.append(i == 0 ? "" : " ").append(word(words.get(i), family, words.size() > 1, i));
        }
        return out.toString();
    }

    private static String word(String word, boolean family, boolean several, int place) {
        if ((family || place > 0)
                && several
                && Affixes.isHumble(word)
                && (Text.allUpper(word) || Text.allLower(word))) {
            return word.toLowerCase(Locale.ROOT);
        }
        if (word.indexOf('-') < 0) {
            return part(word, family);
        }
        var out = new StringBuilder();
        for (var piece : word.splitWithDelimiters("-", 0)) {
            out.append(part(piece, family));
        }
        return out.toString();
    }

    private static String part(String part, boolean family) {
        if (part.indexOf('.') >= 0 && part.length() > 2) {
            return Text.allLower(part) ? initials(part) : part;
        }
        var apostrophe = apostrophe(part);
        if (apostrophe > 0 && apostrophe <= 2 && apostrophe + 1 < part.length()) {
            return part.substring(0, apostrophe + 1).toUpperCase(Locale.ROOT)
                    + simple(part.substring(apostrophe + 1), family);
        }
        return simple(part, family);
    }

    private static int apostrophe(String part) {
        var straight = part.indexOf('\'');
        return straight >= 0 ? straight : part.indexOf('’');
    }

    private static String initials(String part) {
        var out = new StringBuilder(part.length());
        var start = true;
        for (var c : part.toCharArray()) {
            out.append(start ? Character.toUpperCase(c) : c);
            start = c == '.';
        }
        return out.toString();
    }

    private static String simple(String part, boolean family) {
        var lower = part.toLowerCase(Locale.ROOT);
        if (lower.startsWith("mc") && part.length() > 3 && isPlain(part)) {
            return "Mc" + Text.capital(part.substring(2));
        }
        if (MAC.contains(lower) && (Text.allUpper(part) || Text.allLower(part))) {
            return "Mac" + Text.capital(part.substring(3));
        }
        if (Text.allLower(part) || inverted(part)) {
            return Text.capital(part);
        }
        return Text.allUpper(part) && !isShortForm(part, family) ? Text.capital(part) : part;
    }

    /** JP, TJ and one letter are initials, not shouting. */
    private static boolean isShortForm(String part, boolean family) {
        return part.length() == 1 || part.length() == 2 && !family && !Text.hasVowel(part);
    }

    private static boolean isPlain(String part) {
        return Text.allUpper(part) || Text.allLower(part) || Text.allLower(part.substring(1));
    }

    private static boolean inverted(String part) {
        return part.length() > 2 && Character.isLowerCase(part.charAt(0)) && Text.allUpper(part.substring(1));
    }
}
