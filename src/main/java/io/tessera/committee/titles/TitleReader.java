package io.tessera.committee.titles;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/** Reads titles. Thread-safe; the same title is read once while it is remembered. */
public final class TitleReader {

    private static final int REMEMBERED = 50_000;
    private static final int LONGEST_REMEMBERED = 120;

    private final TitleRules rules = TitleRules.standard();
    private final Cache<String, TitleReading> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /**
     * Reads a title.
     *
     * @param title a job title in English, German, French, Spanish, Italian or Dutch, or any other text
     * @return what it tells; {@link TitleReading#UNKNOWN} where there is none or it tells nothing
     */
    public TitleReading read(@Nullable String title) {
        if (title == null || title.isBlank()) {
            return TitleReading.UNKNOWN;
        }
        var known = remembered.getIfPresent(title);
        if (known == null) {
            known = readAfresh(title);
            if (title.length() <= LONGEST_REMEMBERED) {
                remembered.put(title, known);
            }
        }
        return known;
    }

    TitleReading readAfresh(String title) {
        var words = TitleWords.of(title);
        return new TitleDecision(words, rules.read(words)).reading();
    }
}
