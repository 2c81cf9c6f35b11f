package io.tessera.hygiene.blocking;

import io.tessera.hygiene.fields.Field;
import io.tessera.hygiene.fields.Records;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.apache.commons.codec.language.DoubleMetaphone;

/** All ways in which keys are made, by what a field holds. */
final class KeyFunctions {

    private static final int RARE_WORDS = 4;
    private static final int LONGEST_DELETED = 24;

    private KeyFunctions() {}

    static List<KeyFunction> of(Records records) {
        return IntStream.range(0, records.fields().size())
                .parallel()
                .mapToObj(i -> ofField(records.fields().get(i), i))
                .flatMap(List::stream)
                .toList();
    }

    private static List<KeyFunction> ofField(Field field, int at) {
        var values = field.values();
        return switch (field.form()) {
            case GIVEN_NAME, SURNAME, WORD ->
                List.of(
                        make(field, at, "same", false, KeyFunctions::same),
                        make(field, at, "sound", true, KeyFunctions::sound),
                        make(field, at, "one letter less", false, KeyFunctions::deletions));
            case LOCAL_PART ->
                List.of(
                        make(field, at, "same", true, KeyFunctions::same),
                        make(field, at, "one letter less", false, KeyFunctions::deletions));
            case DOMAIN ->
                List.of(
                        make(field, at, "same", true, KeyFunctions::same),
                        make(field, at, "one letter less", false, KeyFunctions::deletions));
            case CODE, PHONE ->
                List.of(
                        make(field, at, "same", true, KeyFunctions::same),
                        make(field, at, "one digit less", false, KeyFunctions::deletions),
                        make(field, at, "last seven", false, KeyFunctions::suffix));
            case DATE ->
                List.of(
                        make(field, at, "same", true, KeyFunctions::same),
                        make(field, at, "one digit less", false, KeyFunctions::deletions),
                        make(field, at, "day and month", true, KeyFunctions::dayAndMonth),
                        make(
                                field,
                                at,
                                "year",
                                true,
                                (text, keys) -> keys.accept(Hash.of(text, 0, Math.min(4, text.length())))));
            case TEXT -> text(field, at, frequencies(values));
            case NUMBERS ->
                List.of(
                        make(field, at, "same", true, KeyFunctions::same),
                        make(field, at, "each", true, KeyFunctions::words));
            case NUMBER, CATEGORY -> List.of(make(field, at, "same", true, KeyFunctions::same));
        };
    }

    private static List<KeyFunction> text(Field field, int at, Map<String, Integer> frequencies) {
        return List.of(
                make(field, at, "same", true, KeyFunctions::same),
                make(field, at, "words", false, KeyFunctions::words),
                make(field, at, "rare words", true, (text, keys) -> rare(text, frequencies, keys)),
                make(field, at, "pairs of words", false, KeyFunctions::wordPairs),
                make(field, at, "five letters", false, KeyFunctions::grams),
                make(field, at, "sounds of words", false, KeyFunctions::sounds),
                make(field, at, "initials", false, KeyFunctions::initials));
    }

    private static KeyFunction make(
            Field field,
            int at,
            String how,
            boolean coarse,
            java.util.function.BiConsumer<String, LongConsumer> maker) {
        return KeyFunction.of(field.name() + ": " + how, at, coarse, field.values(), maker);
    }

    private static void same(String text, LongConsumer keys) {
        keys.accept(Hash.of(text));
    }

    private static void sound(String text, LongConsumer keys) {
        var sound = new DoubleMetaphone().doubleMetaphone(text);
        keys.accept(Hash.of(sound == null || sound.isEmpty() ? text : sound));
    }

    private static void sounds(String text, LongConsumer keys) {
        for (var word : text.split(" ", 13)) {
            if (word.length() >= 4) {
                sound(word, keys);
            }
        }
    }

    /** The text itself and with each letter left out: two texts one edit or one swap apart share one. */
    private static void deletions(String text, LongConsumer keys) {
        keys.accept(Hash.of(text));
        if (text.length() < 4 || text.length() > LONGEST_DELETED) {
            return;
        }
        for (var i = 0; i < text.length(); i++) {
            if (i == 0 || text.charAt(i) != text.charAt(i - 1)) {
                keys.accept(Hash.without(text, i));
            }
        }
    }

    private static void suffix(String text, LongConsumer keys) {
        if (text.length() >= 7) {
            keys.accept(Hash.of(text, text.length() - 7, text.length()));
        }
    }

    private static void dayAndMonth(String text, LongConsumer keys) {
        if (text.length() == 8) {
            keys.accept(Hash.of(text, 4, 8));
        }
    }

    private static void words(String text, LongConsumer keys) {
        for (var word : text.split(" ", 25)) {
            if (word.length() >= 2 && word.length() < 60) {
                keys.accept(Hash.of(word));
            }
        }
    }

    private static Map<String, Integer> frequencies(List<String> values) {
        var frequencies = new HashMap<String, Integer>();
        for (var value : values) {
            for (var word : value.split(" ", 33)) {
                frequencies.merge(word, 1, Integer::sum);
            }
        }
        return frequencies;
    }

    private static void rare(String text, Map<String, Integer> frequencies, LongConsumer keys) {
        var words = text.split(" ", 33);
        if (words.length > RARE_WORDS) {
            Arrays.sort(
                    words,
                    java.util.Comparator.comparing((String word) -> frequencies.getOrDefault(word, 0))
                            .thenComparing(word -> word));
        }
        for (var i = 0; i < Math.min(RARE_WORDS, words.length); i++) {
            if (words[i].length() < 60) {
                keys.accept(Hash.of(words[i]));
            }
        }
    }

    private static void wordPairs(String text, LongConsumer keys) {
        var words = text.split(" ", 9);
        for (var i = 0; i < Math.min(8, words.length); i++) {
            for (var j = i + 1; j < Math.min(8, words.length); j++) {
                var first = words[i].compareTo(words[j]) <= 0;
                keys.accept(Hash.both(Hash.of(first ? words[i] : words[j]), Hash.of(first ? words[j] : words[i])));
            }
        }
    }

    private static void grams(String text, LongConsumer keys) {
        var letters = text.replace(" ", "");
        var length = Math.min(letters.length(), 40);
        if (length < 5) {
            keys.accept(Hash.of(letters));
        }
        for (var i = 0; i + 5 <= length; i++) {
            keys.accept(Hash.of(letters, i, i + 5));
        }
    }

    /** The initials of three words and more, and short texts as they may be initials: ibm. */
    private static void initials(String text, LongConsumer keys) {
        var words = text.split(" ", 9);
        if (words.length == 1 && text.length() >= 3 && text.length() <= 6) {
            keys.accept(Hash.of(text));
        } else if (words.length >= 3) {
            var initials = new StringBuilder();
            for (var word : words) {
                initials.append(word.isEmpty() ? "" : word.substring(0, 1));
            }
            keys.accept(Hash.of(initials));
        }
    }
}
