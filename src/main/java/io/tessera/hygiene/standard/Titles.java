package io.tessera.hygiene.standard;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Spells job titles, cities and industries: white space and capitals; what somebody wrote with care stays. Idempotent. */
public final class Titles {

    private static final Set<String> SMALL = Set.of(
            "of", "and", "the", "for", "in", "to", "at", "on", "a", "und", "für", "der", "die", "des", "de", "la", "le",
            "et", "im", "am");

    private static final Set<String> CAPITALS = Set.of(
            "CEO", "CTO", "CFO", "COO", "CIO", "CMO", "CRO", "CPO", "CISO", "CHRO", "CSO", "CCO", "CDO", "VP", "SVP",
            "EVP", "AVP", "HR", "IT", "R&D", "UX", "UI", "PR", "QA", "EMEA", "APAC", "DACH", "LATAM", "NA", "UK", "US",
            "USA", "EU", "B2B", "B2C", "AI", "ML", "II", "III", "IV", "CRM", "ERP", "SEO", "SEM", "SDR", "BDR", "AE",
            "KAM", "PMO", "MD", "GM", "M&A", "BI", "SAP", "PMP", "EHS", "HSE", "GTM", "KPI", "SRE", "API", "GF");

    private Titles() {}

    /**
     * Spells a title.
     *
     * @param raw as found
     * @return the title; null when nothing is said
     */
    public static @Nullable String standard(@Nullable String raw) {
        var text = Text.clean(raw);
        if (text == null) {
            return null;
        }
        var shouted = Text.allUpper(text);
        if (!shouted && !Text.allLower(text) || shouted && isCapitals(text)) {
            return text;
        }
        var out = new StringBuilder(text.length());
        for (var word : Text.words(text)) {
            out.append(out.isEmpty() ? "" : " ").append(word(word, out.isEmpty()));
        }
        return out.toString();
    }

    private static boolean isCapitals(String text) {
        return text.length() <= 3 && text.indexOf(' ') < 0;
    }

    private static String word(String word, boolean first) {
        var lower = word.toLowerCase(Locale.ROOT);
        if (!first && SMALL.contains(lower)) {
            return lower;
        }
        if (CAPITALS.contains(word.toUpperCase(Locale.ROOT))) {
            return word.toUpperCase(Locale.ROOT);
        }
        var out = new StringBuilder(word.length());
        for (var piece : word.splitWithDelimiters("[-/,&().]", 0)) {
            var upper = piece.toUpperCase(Locale.ROOT);
            out.append(CAPITALS.contains(upper) ? upper : Text.capital(piece));
        }
        return out.toString();
    }
}
