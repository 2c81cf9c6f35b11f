package io.tessera.verification.judgement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * Local parts that name a function. A tag ({@code sales+fair}) and digits at the end ({@code info2}) do not count; several
 * words ({@code sales-support}, {@code info.de}) make a function when each is listed or, behind the first, names a country.
 */
final class RoleLocalParts {

    private static final Set<String> LISTED = read();
    private static final Set<String> COUNTRIES = countries();
    private static final int LONGEST = 40;

    private RoleLocalParts() {}

    static boolean contain(String localPart) {
        if (localPart.length() > LONGEST) {
            return false;
        }
        var bare = withoutTagAndDigits(localPart);
        return LISTED.contains(bare) || wordsAreListed(bare);
    }

    private static String withoutTagAndDigits(String localPart) {
        var plus = localPart.indexOf('+');
        var end = plus > 0 ? plus : localPart.length();
        while (end > 0 && localPart.charAt(end - 1) >= '0' && localPart.charAt(end - 1) <= '9') {
            end--;
        }
        return localPart.substring(0, end);
    }

    private static boolean wordsAreListed(String text) {
        var start = 0;
        for (var at = 0; at <= text.length(); at++) {
            if (at < text.length() && !isSeparator(text.charAt(at))) {
                continue;
            }
            var word = text.substring(start, at);
            if (!LISTED.contains(word) && (start == 0 || !COUNTRIES.contains(word))) {
                return false;
            }
            start = at + 1;
        }
        return true;
    }

    private static boolean isSeparator(char c) {
        return c == '.' || c == '-' || c == '_';
    }

    private static Set<String> read() {
        var stream = Objects.requireNonNull(RoleLocalParts.class.getResourceAsStream("role-local-parts.txt"));
        try (stream) {
            var words = new HashSet<String>();
            new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("#", 2)[0].strip())
                    .filter(line -> !line.isEmpty())
                    .forEach(line -> words.addAll(Arrays.asList(line.split("\\s+"))));
            return Set.copyOf(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> countries() {
        var codes = new HashSet<String>();
        for (var code : Locale.getISOCountries()) {
            codes.add(code.toLowerCase(Locale.ROOT));
        }
        codes.addAll(Set.of("uk", "eu", "usa", "emea", "apac", "dach", "latam", "int", "global"));
        return Set.copyOf(codes);
    }
}
