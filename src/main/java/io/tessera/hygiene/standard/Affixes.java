package io.tessera.hygiene.standard;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words around a name that are not part of it: forms of address, degrees, generations; and particles within it. */
final class Affixes {

    private static final Set<String> PREFIXES = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "mx",
            "mister",
            "dr",
            "drs",
            "prof",
            "professor",
            "doctor",
            "herr",
            "frau",
            "hr",
            "fräulein",
            "herrn",
            "sir",
            "dame",
            "lord",
            "lady",
            "mme",
            "mlle",
            "madame",
            "monsieur",
            "mademoiselle",
            "señor",
            "señora",
            "señorita",
            "senor",
            "senora",
            "sra",
            "srta",
            "sig",
            "sigra",
            "signor",
            "signora",
            "dott",
            "dottssa",
            "dottoressa",
            "dottore",
            "ing",
            "mag",
            "rev",
            "reverend",
            "hon",
            "capt",
            "captain",
            "maj",
            "major",
            "col",
            "colonel",
            "gen",
            "general",
            "lt",
            "sgt",
            "mevr",
            "mevrouw",
            "dhr",
            "meneer",
            "mw",
            "ir",
            "dipling",
            "dr-ing",
            "dring",
            "univprof",
            "drmed",
            "med",
            "rer",
            "nat",
            "jur",
            "habil",
            "hc",
            "hrn",
            "docent");

    /** Prefixes that count only with their dot. */
    private static final Set<String> NAMES_TOO = Set.of(
            "ing", "mag", "ir", "hon", "rev", "gen", "col", "maj", "sig", "dame", "lord", "miss", "major", "drs", "med",
            "rer", "nat", "jur", "habil", "hc");

    /** Degrees that look like names when written small. */
    private static final Set<String> DEGREES_SHORT = Set.of("ret", "csm", "aia", "fca", "phr", "bed", "edd", "cma");

    private static final Set<String> DEGREES = Set.of(
            "phd", "dphil", "md", "mba", "emba", "esq", "esquire", "dds", "dvm", "cpa", "cfa", "pmp", "rn", "msc",
            "bsc", "llm", "llb", "jd", "mph", "bcom", "beng", "meng", "frcs", "obe", "mbe", "cbe", "kbe", "cissp",
            "csm", "cfp", "mpa", "edd", "psyd", "pe", "shrmcp", "sphr", "phr", "cma", "facs", "bs", "ba", "ms", "mphil",
            "dipling", "dba", "ret", "fh", "ma", "msw", "lmft", "aia", "fca", "acca", "mcipd", "bba");

    private static final Map<String, String> GENERATIONS = Map.ofEntries(
            Map.entry("jr", "Jr."),
            Map.entry("junior", "Jr."),
            Map.entry("jnr", "Jr."),
            Map.entry("sr", "Sr."),
            Map.entry("senior", "Sr."),
            Map.entry("snr", "Sr."),
            Map.entry("ii", "II"),
            Map.entry("iii", "III"),
            Map.entry("iv", "IV"),
            Map.entry("2nd", "II"),
            Map.entry("3rd", "III"),
            Map.entry("4th", "IV"));

    private static final Set<String> PARTICLES = Set.of(
            "van", "von", "vom", "der", "den", "de", "del", "della", "dello", "dei", "degli", "da", "das", "dos", "do",
            "du", "des", "la", "las", "los", "ter", "ten", "zu", "zum", "zur", "bin", "ibn", "bint", "af", "av", "op",
            "'t", "’t", "y", "e", "het", "und", "le", "di", "el", "al", "st.", "st");

    /** Particles that families write with a capital as often as not: kept as found, else with a capital. */
    private static final Set<String> PROUD = Set.of("le", "di", "el", "al", "st.", "st");

    private Affixes() {}

    static String bare(String word) {
        return word.toLowerCase(Locale.ROOT).replace(".", "").replace(",", "").replace("-", "");
    }

    static boolean isPrefix(String word) {
        var bare = bare(word);
        return PREFIXES.contains(bare) && (word.endsWith(".") || !NAMES_TOO.contains(bare));
    }

    /** Returns whether a word is a degree; the short ones, which are names too, only in capitals or with dots. */
    static boolean isDegree(String word, boolean shouted) {
        var bare = bare(word);
        return DEGREES.contains(bare)
                && (word.indexOf('.') > 0
                        || Text.allUpper(word) && !shouted
                        || bare.length() > 2 && !DEGREES_SHORT.contains(bare));
    }

    static @Nullable String generation(String word) {
        return GENERATIONS.get(bare(word));
    }

    /** Junior and Senior in full are family names as well. */
    static boolean isSpeltOut(String word) {
        return word.length() > 4;
    }

    static boolean isParticle(String word) {
        return PARTICLES.contains(word.toLowerCase(Locale.ROOT));
    }

    static boolean isHumble(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        return PARTICLES.contains(lower) && !PROUD.contains(lower);
    }
}
