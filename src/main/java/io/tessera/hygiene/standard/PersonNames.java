package io.tessera.hygiene.standard;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads people's names: forms of address and degrees dropped, {@code Last, First} turned round, a full name split where the
 * family name or its particles begin, capitals mended. Idempotent: its answer read again is the same.
 */
public final class PersonNames {

    private static final Pattern ASIDE = Pattern.compile("\\s*[(\\[\"“„][^)\\]\"”“]*[)\\]\"”“]\\s*");

    private PersonNames() {}

    /**
     * Reads a name.
     *
     * @param first given name as found
     * @param last family name as found
     * @param full the name in one piece as found; read only where the others say too little
     * @return the name; {@link PersonName#NONE} when nothing is known
     */
    public static PersonName parse(@Nullable String first, @Nullable String last, @Nullable String full) {
        var given = text(first);
        var family = text(last);
        if (given != null && family != null) {
            return given.equalsIgnoreCase(family) && family.indexOf(' ') > 0 ? whole(given) : parts(given, family);
        }
        var one = text(full);
        if (one != null) {
            var whole = whole(one);
            return whole.family() != null || given == null && family == null ? whole : parts(given, family);
        }
        var only = given == null ? family : given;
        if (only == null) {
            return PersonName.NONE;
        }
        var parsed = whole(only);
        return family != null && isFamilyAlone(only, parsed) ? parts(null, only) : parsed;
    }

    /** A family name alone may have particles or a second word; with a comma it holds the given name too. */
    private static boolean isFamilyAlone(String text, PersonName parsed) {
        return parsed.family() == null || text.indexOf(',') < 0;
    }

    private static @Nullable String text(@Nullable String raw) {
        var text = Text.clean(raw);
        if (text == null) {
            return null;
        }
        if (text.indexOf('(') >= 0 || text.indexOf('"') >= 0 || text.indexOf('[') >= 0 || text.indexOf('“') >= 0) {
            text = ASIDE.matcher(text).replaceAll(" ").strip();
        }
        text = strip(text);
        return text.isEmpty() || Folding.fold(text).isEmpty() ? null : text;
    }

    private static String strip(String text) {
        var end = text.length();
        while (end > 0 && (text.charAt(end - 1) == ',' || text.charAt(end - 1) == ';' || text.charAt(end - 1) == ' ')) {
            end--;
        }
        return end == text.length() ? text : text.substring(0, end);
    }

    private static PersonName parts(@Nullable String given, @Nullable String family) {
        var first = given == null ? null : NameWords.of(given);
        var last = family == null ? null : NameWords.of(family);
        var suffix = last != null && last.suffix() != null ? last.suffix() : first == null ? null : first.suffix();
        return named(first == null ? List.of() : first.words(), last == null ? List.of() : last.words(), suffix);
    }

    private static PersonName whole(String text) {
        var comma = text.indexOf(',');
        if (comma > 0) {
            var before = NameWords.of(text.substring(0, comma));
            var after = NameWords.of(text.substring(comma + 1));
            if (!after.words().isEmpty() && !before.words().isEmpty() && !isOnlyDegrees(text.substring(comma + 1))) {
                return named(after.words(), before.words(), before.suffix() == null ? after.suffix() : before.suffix());
            }
        }
        var read =
                NameWords.of(comma > 0 && isOnlyDegrees(text.substring(comma + 1)) ? text.substring(0, comma) : text);
        var words = read.words();
        var family = familyStart(words);
        return named(words.subList(0, family), words.subList(family, words.size()), read.suffix());
    }

    /** Behind a comma there is no shouting: every degree in its usual capitals counts. */
    private static boolean isOnlyDegrees(String text) {
        return Text.words(text.replace(',', ' ')).stream().allMatch(word -> Affixes.isDegree(word, false));
    }

    /** Where the family name begins: at its first particle, else at the last word; a word alone is a given name. */
    private static int familyStart(List<String> words) {
        if (words.size() < 2) {
            return words.size();
        }
        for (var i = 1; i < words.size() - 1; i++) {
            if (Affixes.isParticle(words.get(i)) && !isInitial(words.get(i))) {
                return i;
            }
        }
        return words.size() - 1;
    }

    private static boolean isInitial(String word) {
        return word.length() == 1 && Character.isUpperCase(word.charAt(0));
    }

    private static PersonName named(List<String> given, List<String> family, @Nullable String suffix) {
        var first = given.isEmpty() ? null : NameCase.of(join(given), false);
        var last = family.isEmpty() ? null : NameCase.of(join(family), true);
        return first == null && last == null ? PersonName.NONE : new PersonName(first, last, suffix);
    }

    private static String join(List<String> words) {
        return words.size() == 1 ? words.getFirst() : String.join(" ", words);
    }
}
