package io.tessera.discovery.values;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Countries by ISO 3166-1 code (alpha-2, alpha-3) and by their English, German and French names, as the JDK knows them; only
 * as much as reading a phone number needs.
 */
public final class Countries {

    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(
            Map.entry("uk", "GB"),
            Map.entry("greatbritain", "GB"),
            Map.entry("england", "GB"),
            Map.entry("scotland", "GB"),
            Map.entry("wales", "GB"),
            Map.entry("grossbritannien", "GB"),
            Map.entry("unitedstatesofamerica", "US"),
            Map.entry("america", "US"),
            Map.entry("usofa", "US"),
            Map.entry("vereinigtestaatenvonamerika", "US"),
            Map.entry("holland", "NL"),
            Map.entry("thenetherlands", "NL"),
            Map.entry("czechrepublic", "CZ"),
            Map.entry("turkey", "TR"),
            Map.entry("korea", "KR"),
            Map.entry("russianfederation", "RU"),
            Map.entry("brd", "DE"),
            Map.entry("uae", "AE"));
    private static final Map<String, String> CODES = codes();

    private Countries() {}

    /**
     * Returns the code of a country.
     *
     * @param name a code or a name; case, accents and punctuation do not count
     * @return the ISO 3166-1 alpha-2 code; empty when no country is called so
     */
    public static Optional<String> alpha2(String name) {
        if (name.length() == 2) {
            var upper = name.toUpperCase(Locale.ROOT);
            if (CODES.containsKey(upper)) {
                return Optional.of(upper);
            }
        }
        return Optional.ofNullable(CODES.get(key(name)));
    }

    private static Map<String, String> codes() {
        var codes = new HashMap<String, String>(OTHER_NAMES);
        for (var code : Locale.getISOCountries()) {
            var country = Locale.of("", code);
            codes.putIfAbsent(key(country.getISO3Country()), code);
            for (var language : List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH)) {
                codes.putIfAbsent(key(country.getDisplayCountry(language)), code);
            }
        }
        for (var code : Locale.getISOCountries()) {
            codes.put(key(code), code);
            codes.put(code, code);
        }
        return Map.copyOf(codes);
    }

    private static String key(String name) {
        var plain = isAscii(name) ? name : Normalizer.normalize(name.replace("ß", "ss"), Normalizer.Form.NFD);
        var key = new StringBuilder(plain.length());
        for (var i = 0; i < plain.length(); i++) {
            var c = plain.charAt(i);
            if (Character.isLetter(c)) {
                key.append(Character.toLowerCase(c));
            }
        }
        return key.toString();
    }

    private static boolean isAscii(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }
}
