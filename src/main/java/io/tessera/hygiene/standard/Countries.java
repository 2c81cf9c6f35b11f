package io.tessera.hygiene.standard;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads countries: ISO 3166-1 codes, names in English, German, other languages of Europe and the country's own (Unicode
 * CLDR), common variants, and names with one typing error where they are long enough to tell.
 */
public final class Countries {

    /** Names shorter than this are too like each other to guess at. */
    private static final int GUESSED_FROM = 6;

    private static final int REMEMBERED = 20_000;

    private static final Map<String, String> NAMES = load();

    private static final Map<String, Optional<String>> READ = new ConcurrentHashMap<>();

    private Countries() {}

    /**
     * Reads a country.
     *
     * @param raw a code or name as found
     * @return its ISO 3166-1 alpha-2 code; empty when it cannot be told
     */
    public static Optional<String> alpha2(@Nullable String raw) {
        if (raw == null) {
            return Optional.empty();
        }
        var known = READ.get(raw);
        if (known != null) {
            return known;
        }
        var read = read(raw);
        if (READ.size() < REMEMBERED && raw.length() < 100) {
            READ.put(raw, read);
        }
        return read;
    }

    private static Optional<String> read(String raw) {
        var text = Text.clean(raw);
        if (text == null || text.length() > 100) {
            return Optional.empty();
        }
        var folded = Folding.foldPlainly(text);
        var exact = NAMES.get(folded);
        if (exact == null && folded.startsWith("the")) {
            exact = NAMES.get(folded.substring(3));
        }
        return exact != null ? Optional.of(exact) : guess(folded);
    }

    private static Optional<String> guess(String folded) {
        if (folded.length() < GUESSED_FROM) {
            return Optional.empty();
        }
        @Nullable String guess = null;
        for (var name : NAMES.entrySet()) {
            if (name.getKey().length() >= GUESSED_FROM && Typing.isOneApart(folded, name.getKey())) {
                if (guess != null && !guess.equals(name.getValue())) {
                    return Optional.empty();
                }
                guess = name.getValue();
            }
        }
        return Optional.ofNullable(guess);
    }

    private static Map<String, String> load() {
        var names = new HashMap<String, String>(8192);
        for (var line : Resource.lines(Countries.class, "country-variants.tsv")) {
            var columns = line.split("\t");
            add(names, columns[1], columns[0]);
        }
        var lines = Resource.lines(Countries.class, "countries.tsv");
        for (var line : lines) {
            var columns = line.split("\t");
            names.put(columns[0].toLowerCase(Locale.ROOT), columns[0]);
            names.putIfAbsent(Folding.foldPlainly(columns[1]), columns[0]);
        }
        for (var line : lines) {
            var columns = line.split("\t");
            if (columns.length > 2) {
                add(names, columns[2], columns[0]);
            }
        }
        return Map.copyOf(names);
    }

    private static void add(Map<String, String> names, String spellings, String code) {
        for (var spelling : spellings.split("\\|")) {
            names.putIfAbsent(Folding.foldPlainly(spelling), code);
        }
    }
}
