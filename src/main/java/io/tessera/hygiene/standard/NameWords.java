package io.tessera.hygiene.standard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of a name or a part of one, without forms of address and degrees.
 *
 * @param words what is left, as found
 * @param suffix the generation, where one was told
 */
record NameWords(List<String> words, @Nullable String suffix) {

    static NameWords of(String text) {
        var words = Text.words(text.indexOf(',') < 0 ? text : text.replace(',', ' '));
        var start = 0;
        while (start < words.size() - 1 && Affixes.isPrefix(words.get(start))) {
            start++;
        }
        var end = words.size();
        @Nullable String suffix = null;
        var shouted = Text.allUpper(text);
        while (end > start && isSuffix(words, start, end, shouted)) {
            end--;
            var generation = Affixes.generation(words.get(end));
            suffix = generation == null ? suffix : generation;
        }
        var kept = words.subList(start, Math.max(start, end));
        return new NameWords(
                kept.size() == 1 && Affixes.isPrefix(kept.getFirst()) && endsInDot(kept.getFirst()) ? List.of() : kept,
                suffix);
    }

    private static boolean endsInDot(String word) {
        return word.endsWith(".");
    }

    private static boolean isSuffix(List<String> words, int start, int end, boolean shouted) {
        var word = words.get(end - 1);
        if (Affixes.generation(word) != null) {
            return end - start > 1 || !Affixes.isSpeltOut(word);
        }
        return end - start > 1 && Affixes.isDegree(word, shouted);
    }
}
