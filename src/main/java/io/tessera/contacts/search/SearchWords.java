package io.tessera.contacts.search;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The words by which something is found: lower case, without accents, as the lexemes of a {@code tsvector}, and a {@code tsquery} in
 * its text form. They are made here and not by {@code to_tsvector}, whose parser costs more than the rest of the row.
 */
public final class SearchWords {

    private static final int LONGEST = 100;
    private static final int MOST_ASKED = 10;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final Set<String> words = new LinkedHashSet<>();

    private SearchWords() {}

    /**
     * Begins an empty collection.
     *
     * @return no words yet
     */
    public static SearchWords none() {
        return new SearchWords();
    }

    /**
     * Adds every word of a text.
     *
     * @param text a name, a title; null adds nothing
     * @return this collection
     */
    public SearchWords text(@Nullable String text) {
        if (text != null) {
            split(fold(text), words);
        }
        return this;
    }

    /**
     * Adds a value that is found as a whole, such as an address or a domain.
     *
     * @param value the value; null adds nothing
     * @return this collection
     */
    public SearchWords whole(@Nullable String value) {
        if (value != null && !value.isBlank()) {
            words.add(cut(fold(value.strip())));
        }
        return this;
    }

    /**
     * Returns the words, the lexemes of a {@code tsvector}.
     *
     * @return each once
     */
    public Collection<String> words() {
        return Collections.unmodifiableSet(words);
    }

    /**
     * Returns the {@code tsquery} that finds whatever has, for each word asked for, a word that begins so.
     *
     * @param asked what somebody typed
     * @return the query's text form, empty when nothing was asked for
     */
    public static Optional<String> query(@Nullable String asked) {
        if (asked == null) {
            return Optional.empty();
        }
        var terms = Pattern.compile("\\s+")
                .splitAsStream(fold(asked.strip()))
                .map(SearchWords::term)
                .flatMap(Optional::stream)
                .limit(MOST_ASKED)
                .collect(Collectors.joining(" & "));
        return terms.isEmpty() ? Optional.empty() : Optional.of(terms);
    }

    /** A part of an address or domain may stand in it as a whole, or in some text word by word. */
    private static Optional<String> term(String asked) {
        var parts = new LinkedHashSet<String>();
        split(asked, parts);
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        var wordByWord = parts.stream().map(SearchWords::prefix).collect(Collectors.joining(" & "));
        if (asked.indexOf('@') >= 0 || asked.indexOf('.') >= 0) {
            return Optional.of("(" + prefix(cut(asked)) + " | " + wordByWord + ")");
        }
        return Optional.of(wordByWord);
    }

    private static String prefix(String word) {
        var quoted = new StringBuilder();
        quote(word, quoted);
        return quoted + ":*";
    }

    private static void quote(String word, StringBuilder to) {
        to.append('\'');
        for (var i = 0; i < word.length(); i++) {
            var c = word.charAt(i);
            if (c == '\'' || c == '\\') {
                to.append(c);
            }
            to.append(c);
        }
        to.append('\'');
    }

    private static void split(String text, Set<String> into) {
        var start = -1;
        for (var i = 0; i <= text.length(); i++) {
            var inside = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                into.add(cut(text.substring(start, i)));
                start = -1;
            }
        }
    }

    private static String cut(String word) {
        return word.length() <= LONGEST ? word : word.substring(0, LONGEST);
    }

    private static String fold(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        for (var i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) >= 128) {
                return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD))
                        .replaceAll("")
                        .replace("ß", "ss");
            }
        }
        return lower;
    }
}
