package io.tessera.discovery.sampleworld;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The word lists of the sample world. */
final class Words {

    private static final Map<String, String[]> LISTS = load();
    private static final Map<String, String> ASCII = ascii();

    private Words() {}

    static String[] of(String name) {
        return Objects.requireNonNull(LISTS.get(name), name);
    }

    static String[] firstNames(String culture) {
        return of(culture + ".first");
    }

    static String[] lastNames(String culture) {
        return of(culture + ".last");
    }

    static String[] titles(String language) {
        return of(language + ".title");
    }

    /** Returns a name of the lists as it stands in addresses. */
    static String ascii(String name) {
        return ASCII.getOrDefault(name, "");
    }

    private static Map<String, String> ascii() {
        var spellings = new HashMap<String, String>();
        LISTS.forEach((list, words) -> {
            if (list.endsWith(".first") || list.endsWith(".last")) {
                for (var word : words) {
                    spellings.put(word, spelling(word));
                }
            }
        });
        return Map.copyOf(spellings);
    }

    private static String spelling(String name) {
        var folded = name.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss")
                .replace("ı", "i");
        var text = new StringBuilder(folded.length());
        var plain = Normalizer.normalize(folded, Normalizer.Form.NFD);
        for (var i = 0; i < plain.length(); i++) {
            var c = plain.charAt(i);
            if (c >= 'a' && c <= 'z') {
                text.append(c);
            } else if (c == '-' || c == ' ') {
                text.append('-');
            }
        }
        return text.toString();
    }

    private static Map<String, String[]> load() {
        var lists = new HashMap<String, String[]>();
        var file = Objects.requireNonNull(Words.class.getResourceAsStream("words.txt"), "words.txt");
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        var colon = line.indexOf(':');
                        var words = Arrays.stream(line.substring(colon + 1).split(","))
                                .map(String::strip);
                        lists.put(line.substring(0, colon), words.toArray(String[]::new));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(lists);
    }
}
