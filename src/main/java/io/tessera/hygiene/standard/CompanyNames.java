package io.tessera.hygiene.standard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads companies' names. The display keeps the company's own spelling; only names all in capitals or all in small letters
 * are mended, and a known legal form gets its usual capitals. The key drops legal forms (one after the other), "the",
 * punctuation and diacritics, and reads {@code &}, {@code +} and their words as one. Idempotent.
 */
public final class CompanyNames {

    private static final Set<String> SMALL = Set.of(
            "of", "and", "the", "for", "in", "on", "at", "und", "der", "die", "das", "für", "et", "de", "la", "y", "e",
            "del", "di");

    private CompanyNames() {}

    /**
     * Reads a name.
     *
     * @param raw as found
     * @return the name; empty when it has no letter and no digit
     */
    public static Optional<CompanyName> parse(@Nullable String raw) {
        var text = Text.clean(raw);
        if (text == null) {
            return Optional.empty();
        }
        var words = Text.words(text);
        var bare = new ArrayList<>(words);
        @Nullable String form = null;
        for (var found = LegalForms.atEnd(bare); found != null; found = LegalForms.atEnd(bare)) {
            form = form == null ? found.form().canonical() : form;
            drop(bare, bare.size() - found.words(), bare.size());
        }
        var start = LegalForms.atStart(bare);
        if (start != null) {
            form = form == null ? start.form().canonical() : form;
            drop(bare, 0, start.words());
        }
        var key = key(bare.isEmpty() ? words : bare);
        return key.isEmpty() ? Optional.empty() : Optional.of(new CompanyName(display(words, bare), key, form));
    }

    /**
     * Takes a name apart without its legal forms, for comparing word by word.
     *
     * @param raw as found
     * @return its words as they are written; empty when there is none
     */
    public static List<String> bareWords(String raw) {
        var text = Text.clean(raw);
        if (text == null) {
            return List.of();
        }
        var bare = new ArrayList<>(Text.words(text));
        for (var found = LegalForms.atEnd(bare); found != null; found = LegalForms.atEnd(bare)) {
            drop(bare, bare.size() - found.words(), bare.size());
        }
        var start = LegalForms.atStart(bare);
        if (start != null) {
            drop(bare, 0, start.words());
        }
        return bare;
    }

    private static void drop(List<String> words, int from, int to) {
        words.subList(from, to).clear();
        while (!words.isEmpty()
                && (LegalForms.isAnd(words.getLast())
                        || Folding.fold(words.getLast()).isEmpty())) {
            words.removeLast();
        }
    }

    private static String key(List<String> words) {
        var key = new StringBuilder();
        for (var i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if (i == 0 && word.equalsIgnoreCase("the") && words.size() > 1) {
                continue;
            }
            key.append(
                    LegalForms.isAnd(word)
                            ? "and"
                            : Folding.fold(word.replace("&", "and").replace("+", "and")));
        }
        return key.toString();
    }

    private static String display(List<String> words, List<String> bare) {
        var text = String.join(" ", words);
        var shouted = Text.allUpper(String.join(" ", bare)) && Text.allUpper(stripForm(words, bare));
        var whispered = Text.allLower(text);
        if (!shouted && !whispered) {
            return text;
        }
        var out = new StringBuilder(text.length());
        var first = bare.isEmpty() ? -1 : Collections.indexOfSubList(words, bare);
        var end = first + bare.size();
        for (var i = 0; i < words.size(); ) {
            out.append(out.isEmpty() ? "" : " ");
            if (i >= first && i < end || first < 0) {
                out.append(word(words.get(i), i == first, bare.size() > 1));
                i++;
                continue;
            }
            var next = i < first ? first : words.size();
            out.append(form(words.subList(i, next)));
            i = next;
        }
        return out.toString();
    }

    /** The whole name where its legal form has small letters of its own: then capitals were chosen, not shouted. */
    private static String stripForm(List<String> words, List<String> bare) {
        return bare.size() == 1 && bare.getFirst().length() <= 3 ? String.join(" ", bare) : String.join(" ", words);
    }

    private static String form(List<String> words) {
        var found = LegalForms.atEnd(prepend(words));
        if (found == null || found.words() != words.size()) {
            var first = LegalForms.atStart(append(words));
            found = first == null ? found : first;
        }
        return found != null && found.words() == words.size() ? found.form().spelling() : plain(words);
    }

    private static List<String> prepend(List<String> words) {
        var all = new ArrayList<String>(words.size() + 1);
        all.add("x");
        all.addAll(words);
        return all;
    }

    private static List<String> append(List<String> words) {
        var all = new ArrayList<>(words);
        all.add("x");
        return all;
    }

    private static String plain(List<String> words) {
        var out = new StringBuilder();
        for (var word : words) {
            out.append(out.isEmpty() ? "" : " ").append(word(word, true, false));
        }
        return out.toString();
    }

    private static String word(String word, boolean first, boolean several) {
        var lower = word.toLowerCase(Locale.ROOT);
        if (!first && SMALL.contains(lower)) {
            return lower;
        }
        if (Text.allUpper(word) && isAcronym(word) && !lower.equals("the")) {
            return word;
        }
        var out = new StringBuilder(word.length());
        for (var piece : word.splitWithDelimiters("[-/.&+]", 0)) {
            out.append(piece.length() <= 1 && several ? piece.toUpperCase(Locale.ROOT) : Text.capital(piece));
        }
        return out.toString();
    }

    /** Up to three letters, or none of them a vowel: SAP, KPMG, H&M. */
    private static boolean isAcronym(String word) {
        var letters = word.chars().filter(Character::isLetter).count();
        return letters <= 3 || !Text.hasVowel(word);
    }
}
