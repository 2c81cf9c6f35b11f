package io.tessera.hygiene.fields;

import io.tessera.hygiene.standard.CompanyNames;
import io.tessera.hygiene.standard.Folding;
import io.tessera.hygiene.table.Dates;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** Brings values to the spelling in which they are compared. Idempotent but for legal forms, which are dropped. */
final class Spelling {

    /** What a comparison looks at; longer values are told apart by a hash of the rest. */
    private static final int LONGEST = 400;

    private static final Map<String, String> STREET_WORDS = Map.ofEntries(
            Map.entry("street", "st"),
            Map.entry("str", "st"),
            Map.entry("sts", "st"),
            Map.entry("avenue", "ave"),
            Map.entry("aves", "ave"),
            Map.entry("av", "ave"),
            Map.entry("road", "rd"),
            Map.entry("boulevard", "blvd"),
            Map.entry("blv", "blvd"),
            Map.entry("drive", "dr"),
            Map.entry("lane", "ln"),
            Map.entry("la", "ln"),
            Map.entry("place", "pl"),
            Map.entry("court", "ct"),
            Map.entry("square", "sq"),
            Map.entry("highway", "hwy"),
            Map.entry("parkway", "pkwy"),
            Map.entry("crescent", "cres"),
            Map.entry("north", "n"),
            Map.entry("south", "s"),
            Map.entry("east", "e"),
            Map.entry("west", "w"),
            Map.entry("first", "1st"),
            Map.entry("second", "2nd"),
            Map.entry("third", "3rd"),
            Map.entry("fourth", "4th"),
            Map.entry("fifth", "5th"),
            Map.entry("sixth", "6th"),
            Map.entry("seventh", "7th"),
            Map.entry("eighth", "8th"),
            Map.entry("ninth", "9th"),
            Map.entry("tenth", "10th"),
            Map.entry("strasse", "st"),
            Map.entry("suite", "ste"));

    private Spelling() {}

    /** Words of letters and digits, folded, one space between them. Apostrophes join, & is and. */
    static String words(String raw) {
        return String.join(" ", wordsOf(raw));
    }

    static List<String> wordsOf(String raw) {
        var text = bounded(raw);
        var words = new ArrayList<String>();
        var from = -1;
        for (var i = 0; i <= text.length(); i++) {
            var inside = i < text.length() && isInside(text.charAt(i));
            if (inside && from < 0) {
                from = i;
            } else if (!inside && from >= 0) {
                add(words, text.substring(from, i));
                from = -1;
            }
            if (i < text.length() && text.charAt(i) == '&') {
                words.add("and");
            }
        }
        return words;
    }

    private static boolean isInside(char c) {
        return Character.isLetterOrDigit(c)
                || c == '\''
                || c == '’'
                || c == '`'
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static void add(List<String> words, String word) {
        var folded = Folding.foldPlainly(word);
        if (!folded.isEmpty()) {
            words.add(folded);
        }
    }

    private static String bounded(String raw) {
        return raw.length() <= LONGEST
                ? raw
                : raw.substring(0, LONGEST) + " "
                        + Integer.toHexString(raw.substring(LONGEST).hashCode());
    }

    /** A person's name: German umlauts and their spelling with e fall together. */
    static String name(String raw) {
        var words = new StringBuilder();
        for (var word : wordsOf(raw)) {
            words.append(words.isEmpty() ? "" : " ").append(Folding.fold(word));
        }
        return words.toString();
    }

    static String company(String raw) {
        var bare = name(String.join(" ", CompanyNames.bareWords(bounded(raw))));
        var words = bare.startsWith("the ") ? bare.substring(4) : bare;
        return words.isEmpty() ? name(raw) : words;
    }

    static String street(String raw) {
        var words = new StringBuilder();
        for (var word : wordsOf(raw)) {
            words.append(words.isEmpty() ? "" : " ").append(STREET_WORDS.getOrDefault(word, word));
        }
        return words.toString();
    }

    /** The words that hold digits, each once, sorted. */
    static String numbers(String spelled) {
        var found = new TreeSet<String>();
        for (var word : spelled.split(" ")) {
            if (holdsDigit(word)) {
                found.add(word);
            }
        }
        return String.join(" ", found);
    }

    /** The words that hold none. */
    static String bare(String spelled) {
        var bare = new StringBuilder();
        for (var word : spelled.split(" ")) {
            if (!holdsDigit(word)) {
                bare.append(bare.isEmpty() ? "" : " ").append(word);
            }
        }
        return bare.toString();
    }

    private static boolean holdsDigit(String word) {
        return word.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    /** The number before a street's name; empty where there is none. */
    static String houseNumber(String raw) {
        var street = street(raw);
        var space = street.indexOf(' ');
        var first = space < 0 ? street : street.substring(0, space);
        return !first.isEmpty() && Character.isDigit(first.charAt(0)) && !first.endsWith("th") ? first : "";
    }

    /** A street without the house number before its name. */
    static String streetName(String raw) {
        var street = street(raw);
        var number = houseNumber(raw);
        return number.isEmpty() || number.length() == street.length() ? street : street.substring(number.length() + 1);
    }

    static String code(String raw) {
        return Folding.foldPlainly(bounded(raw));
    }

    /** Digits without an extension and without the zeros or the plus in front. */
    static String phone(String raw) {
        var text = bounded(raw).toLowerCase(Locale.ROOT);
        var extension = text.indexOf('x');
        var digits = new StringBuilder();
        var end = extension > 6 ? extension : text.length();
        for (var i = 0; i < end; i++) {
            var c = text.charAt(i);
            if (c >= '0' && c <= '9' && (c != '0' || !digits.isEmpty())) {
                digits.append(c);
            }
        }
        return digits.toString();
    }

    static String date(String raw) {
        var date = Dates.parse(raw);
        return date == 0 ? code(raw) : String.valueOf(date);
    }

    static String number(String raw) {
        var text = bounded(raw).replaceAll("[^0-9.,-]", "");
        var comma = text.lastIndexOf(',');
        var decimal = comma >= 0 && text.indexOf('.') < 0 && text.length() - comma <= 3;
        var plain = decimal ? text.replace(',', '.') : text.replace(",", "");
        try {
            var number = Double.parseDouble(plain);
            return number == Math.rint(number) && Math.abs(number) < 1e15
                    ? String.valueOf((long) number)
                    : String.valueOf(number);
        } catch (NumberFormatException notANumber) {
            return code(raw);
        }
    }

    /** What stands before the last @, small letters; all of it where there is none. */
    static String localPart(String raw) {
        var text = bounded(raw).toLowerCase(Locale.ROOT);
        var at = text.lastIndexOf('@');
        return (at < 0 ? text : text.substring(0, at)).strip();
    }

    static String domain(String raw) {
        var text = bounded(raw).toLowerCase(Locale.ROOT);
        var at = text.lastIndexOf('@');
        var domain = at < 0 ? "" : text.substring(at + 1).strip();
        return domain.startsWith("www.") ? domain.substring(4) : domain;
    }
}
