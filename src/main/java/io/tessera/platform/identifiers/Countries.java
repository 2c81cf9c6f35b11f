package io.tessera.platform.identifiers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads countries: ISO 3166-1 codes, names in English, German, other languages of Europe and the country's own (Unicode
 * CLDR), common variants, and names with one typing error where they are long enough to tell.
 *
 * <p>They stand beside {@link PhoneNumbers}: which number is meant depends on the country, so whoever reads both must know the
 * same countries.
 */
public final class Countries {

    /** Names shorter than this are too like each other to guess at. */
    private static final int GUESSED_FROM = 6;

    /** No country's name is longer, in characters. */
    private static final int LONGEST = 100;

    private static final int REMEMBERED = 20_000;

    private static final Map<String, String> NAMES = load();

    /**
     * Distinguishing signs of vehicles (Convention on Road Traffic, Vienna 1968) that are no code of another country: German
     * exports write {@code D}, {@code A}. Only where a country is expected: a letter alone says nothing elsewhere.
     */
    private static final Map<String, String> SIGNS = signs();

    private static final Map<String, Optional<String>> READ = new ConcurrentHashMap<>();

    private Countries() {}

    /**
     * Reads what stands where a country is expected, forgiving one typing error and taking signs of vehicles ({@code D}).
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
        var read = named(raw)
                .or(() -> Optional.ofNullable(SIGNS.get(raw.strip().toUpperCase(Locale.ROOT))))
                .or(() -> guess(raw));
        if (READ.size() < REMEMBERED && raw.length() <= LONGEST) {
            READ.put(raw, read);
        }
        return read;
    }

    /**
     * Reads a country written as it should be; quick also where most texts are none.
     *
     * @param raw a code or name as found; case, accents and punctuation do not count
     * @return its ISO 3166-1 alpha-2 code; empty when no country is called so
     */
    public static Optional<String> named(String raw) {
        if (raw.length() > LONGEST) {
            return Optional.empty();
        }
        var folded = fold(raw);
        // much more often a filler than Namibia
        if (folded.equals("na")) {
            return Optional.empty();
        }
        var exact = NAMES.get(folded);
        if (exact == null && folded.startsWith("the")) {
            exact = NAMES.get(folded.substring(3));
        }
        return Optional.ofNullable(exact);
    }

    private static Optional<String> guess(String raw) {
        var folded = raw.length() > LONGEST ? "" : fold(raw);
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
        for (var line : lines("country-variants.tsv")) {
            var columns = line.split("\t");
            add(names, columns[1], columns[0]);
        }
        var lines = lines("countries.tsv");
        for (var line : lines) {
            var columns = line.split("\t");
            names.put(columns[0].toLowerCase(Locale.ROOT), columns[0]);
            names.putIfAbsent(fold(columns[1]), columns[0]);
        }
        for (var line : lines) {
            var columns = line.split("\t");
            if (columns.length > 2) {
                add(names, columns[2], columns[0]);
            }
        }
        return Map.copyOf(names);
    }

    private static Map<String, String> signs() {
        var signs = new HashMap<String, String>(64);
        for (var line : lines("vehicle-signs.tsv")) {
            var columns = line.split("\t");
            signs.put(columns[0], columns[1]);
        }
        return Map.copyOf(signs);
    }

    private static void add(Map<String, String> names, String spellings, String code) {
        for (var spelling : spellings.split("\\|")) {
            names.putIfAbsent(fold(spelling), code);
        }
    }

    /** Lower case, letters and digits only, without diacritics. */
    private static String fold(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
        var out = new StringBuilder(plain.length());
        for (var i = 0; i < plain.length(); i++) {
            var c = Character.toLowerCase(plain.charAt(i));
            switch (c) {
                case 'ß' -> out.append("ss");
                case 'æ' -> out.append('a');
                case 'ø', 'œ' -> out.append('o');
                case 'ł' -> out.append('l');
                case 'đ', 'ð' -> out.append('d');
                case 'þ' -> out.append("th");
                case 'ı' -> out.append('i');
                default -> {
                    if (Character.isLetterOrDigit(c)) {
                        out.append(c);
                    }
                }
            }
        }
        return out.toString();
    }

    private static List<String> lines(String table) {
        var stream = Objects.requireNonNull(Countries.class.getResourceAsStream(table), table);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
