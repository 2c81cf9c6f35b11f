package io.tessera.discovery.values;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Names of people in one piece. */
public final class NameText {

    private static final Set<String> SUFFIXES = Set.of(
            "phd", "md", "jr", "sr", "ii", "iii", "iv", "mba", "cpa", "esq", "dr", "msc", "bsc", "pmp", "cfa", "ma",
            "dds");

    private NameText() {}

    /**
     * A name in its two parts.
     *
     * @param given given names
     * @param family family name
     */
    public record Parts(String given, String family) {}

    /**
     * Takes a name apart where it tells by itself which part is the family name: {@code Lee, Ann}, not {@code Ann Lee, PhD}.
     *
     * @param name clean text
     * @return the parts, empty where the name does not tell
     */
    public static Optional<Parts> byComma(String name) {
        var comma = name.indexOf(',');
        if (comma <= 0 || comma == name.length() - 1 || name.indexOf(',', comma + 1) >= 0) {
            return Optional.empty();
        }
        var behind = name.substring(comma + 1).strip();
        var bare = behind.replace(".", "").toLowerCase(Locale.ROOT);
        return behind.isEmpty() || SUFFIXES.contains(bare)
                ? Optional.empty()
                : Optional.of(new Parts(behind, name.substring(0, comma).strip()));
    }

    /**
     * Takes a name apart that is known to begin with the family name: {@code Lee Ann}.
     *
     * @param name clean text
     * @return the parts, empty for a single word
     */
    public static Optional<Parts> familyFirst(String name) {
        var blank = name.lastIndexOf(' ');
        return blank < 0
                ? Optional.empty()
                : Optional.of(new Parts(name.substring(blank + 1), name.substring(0, blank)));
    }

    /**
     * Returns whether text has a letter, as every name has.
     *
     * @param text any text
     * @return false for {@code 123} and {@code ---}
     */
    public static boolean hasLetter(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
