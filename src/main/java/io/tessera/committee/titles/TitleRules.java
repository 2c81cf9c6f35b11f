package io.tessera.committee.titles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rules of {@code title-rules.txt}, where they are explained, and which of them a title meets. */
final class TitleRules {

    private static final int SHORTEST_HALF = 3;

    private final Map<String, TitleRule> phrases = new HashMap<>();
    private final Map<String, TitleRule> endings = new HashMap<>();
    private final Map<String, TitleRule> beginnings = new HashMap<>();
    private final Map<String, Integer> longestByFirstWord = new HashMap<>();

    static TitleRules standard() {
        var stream = Objects.requireNonNull(TitleRules.class.getResourceAsStream("title-rules.txt"));
        try (stream) {
            return new TitleRules(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TitleRules(String text) {
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::add);
    }

    private void add(String line) {
        var equals = line.lastIndexOf('=');
        var rule = TitleRule.parse(line.substring(equals + 1));
        for (var phrase : line.substring(0, equals).split(",")) {
            add(phrase.strip(), rule);
        }
    }

    private void add(String phrase, TitleRule rule) {
        var known = phrase.startsWith("*")
                ? endings.put(phrase.substring(1), rule)
                : phrase.endsWith("*")
                        ? beginnings.put(phrase.substring(0, phrase.length() - 1), rule)
                        : phrases.put(phrase, rule);
        if (known != null) {
            throw new IllegalStateException("Title phrase with two rules: " + phrase);
        }
        longestByFirstWord.merge(phrase.split(" ")[0], phrase.split(" ").length, Math::max);
    }

    /** Returns what the words say, the longest phrases first, each word read once. */
    List<TitleMark> read(List<TitleWord> words) {
        var marks = new ArrayList<TitleMark>();
        for (var at = 0; at < words.size(); ) {
            var length = phraseAt(words, at, marks);
            if (length == 0) {
                compound(words.get(at), at, marks);
            }
            at += Math.max(1, length);
        }
        return marks;
    }

    private int phraseAt(List<TitleWord> words, int at, List<TitleMark> marks) {
        var first = words.get(at);
        var longest = Math.min(longestByFirstWord.getOrDefault(first.folded(), 0), words.size() - at);
        for (var length = longest; length > 0; length--) {
            var phrase = phrase(words, at, length);
            var rule = phrase == null ? null : phrases.get(phrase);
            if (rule != null) {
                marks.add(new TitleMark(rule, first.part(), at, length, written(words, at, length)));
                return length;
            }
        }
        return 0;
    }

    private static @Nullable String phrase(List<TitleWord> words, int from, int length) {
        if (length == 1) {
            return words.get(from).folded();
        }
        if (words.get(from).part() != words.get(from + length - 1).part()) {
            return null;
        }
        var phrase = new StringBuilder(words.get(from).folded());
        for (var i = 1; i < length; i++) {
            phrase.append(' ').append(words.get(from + i).folded());
        }
        return phrase.toString();
    }

    private static String written(List<TitleWord> words, int from, int length) {
        var text = new StringBuilder(words.get(from).written());
        for (var i = 1; i < length; i++) {
            text.append(' ').append(words.get(from + i).written());
        }
        return text.toString();
    }

    /** Vertriebsleiter: the beginning names the field, the ending the rank. */
    private void compound(TitleWord word, int at, List<TitleMark> marks) {
        var text = word.folded();
        for (var length = text.length(); length >= SHORTEST_HALF; length--) {
            var field = beginnings.get(text.substring(0, length));
            if (field != null) {
                marks.add(new TitleMark(field, word.part(), at, 1, word.written()));
                break;
            }
        }
        for (var start = 0; start <= text.length() - SHORTEST_HALF; start++) {
            var rank = endings.get(text.substring(start));
            if (rank != null) {
                marks.add(new TitleMark(rank, word.part(), at, 1, word.written()));
                return;
            }
        }
    }
}
