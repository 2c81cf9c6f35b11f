package io.tessera.discovery.recognition;

import io.tessera.discovery.values.CleanText;
import io.tessera.discovery.values.HeadCounts;
import io.tessera.platform.identifiers.Countries;
import java.util.Locale;
import java.util.Set;

/** What the values of a column look like, over the rows looked at. */
final class ValueProfile {

    private static final Set<String> LEGAL_FORMS = Set.of(
            "gmbh",
            "ag",
            "kg",
            "ohg",
            "ug",
            "mbh",
            "se",
            "inc",
            "incorporated",
            "llc",
            "ltd",
            "limited",
            "corp",
            "corporation",
            "co",
            "plc",
            "sa",
            "sarl",
            "sas",
            "bv",
            "nv",
            "oy",
            "ab",
            "as",
            "aps",
            "spa",
            "srl",
            "sl",
            "group",
            "holding",
            "gbr",
            "ev",
            "eg",
            "llp",
            "lp",
            "company",
            "kgaa");
    private static final Set<String> TITLES_OF_ADDRESS = Set.of(
            "dr", "prof", "mr", "mrs", "ms", "miss", "herr", "frau", "mx", "dipling", "ing", "profdr", "drmed", "dring",
            "mme", "m", "phd", "md", "msc", "bsc", "mba", "dipl", "drphil");
    private int values;
    private int emails;
    private int links;
    private int profiles;
    private int domains;
    private int phones;
    private int countries;
    private int ranges;
    private int headCounts;
    private int legalForms;
    private int titlesOfAddress;
    private int digits;
    private int numbers;

    void add(String cell) {
        var text = CleanText.of(cell);
        if (CleanText.isMissing(text)) {
            return;
        }
        values++;
        var lower = text.toLowerCase(Locale.ROOT);
        var at = text.indexOf('@');
        emails += at > 0 && text.indexOf('.', at) > at + 1 ? 1 : 0;
        var link = lower.startsWith("http") || lower.startsWith("www.");
        links += link ? 1 : 0;
        profiles += lower.contains("linkedin.com/in/") || lower.contains("linkedin.com/pub/") ? 1 : 0;
        domains += link || isDomain(lower) ? 1 : 0;
        phones += isPhone(text) ? 1 : 0;
        countries += Countries.named(text).isPresent() ? 1 : 0;
        var headCount = HeadCounts.lowerBound(text).isPresent();
        headCounts += headCount ? 1 : 0;
        ranges += headCount && isRange(text) ? 1 : 0;
        legalForms += hasLegalForm(lower) ? 1 : 0;
        titlesOfAddress += TITLES_OF_ADDRESS.contains(HeaderText.normalise(text)) ? 1 : 0;
        digits += text.chars().anyMatch(Character::isDigit) ? 1 : 0;
        numbers += isNumber(text) ? 1 : 0;
    }

    int values() {
        return values;
    }

    double emails() {
        return share(emails);
    }

    double links() {
        return share(links);
    }

    double profiles() {
        return share(profiles);
    }

    double domains() {
        return share(domains);
    }

    double phones() {
        return share(phones);
    }

    double countries() {
        return share(countries);
    }

    double ranges() {
        return share(ranges);
    }

    double headCounts() {
        return share(headCounts);
    }

    double legalForms() {
        return share(legalForms);
    }

    double titlesOfAddress() {
        return share(titlesOfAddress);
    }

    /** Returns the share of values with a digit. */
    double digits() {
        return share(digits);
    }

    /** Returns the share of values that are a number or a code rather than words: half of them digits or more. */
    double numbers() {
        return share(numbers);
    }

    private static boolean isNumber(String text) {
        var count = text.chars().filter(Character::isDigit).count();
        return count > 0 && count >= text.chars().filter(Character::isLetter).count();
    }

    private double share(int count) {
        return values == 0 ? 0 : (double) count / values;
    }

    private static boolean isDomain(String text) {
        var dot = text.lastIndexOf('.');
        if (dot <= 0 || text.length() - dot < 3 || text.length() - dot > 12) {
            return false;
        }
        return text.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '.' || c == '-')
                && text.substring(dot + 1).chars().allMatch(Character::isLetter);
    }

    /** At least seven digits, few letters, and something that plain numbers do not have. */
    private static boolean isPhone(String text) {
        var digits = text.chars().filter(Character::isDigit).count();
        var letters = text.chars().filter(Character::isLetter).count();
        return digits >= 7 && digits <= 18 && letters <= 4 && "+0(".indexOf(text.charAt(0)) >= 0
                || digits >= 9 && digits <= 16 && letters == 0 && text.chars().anyMatch(c -> "-() /".indexOf(c) >= 0);
    }

    private static boolean isRange(String text) {
        return text.endsWith("+") || text.chars().anyMatch(c -> c == '-' || c == '\u2013') && text.length() <= 15;
    }

    private static boolean hasLegalForm(String lower) {
        var words = lower.replace(".", "").replace(",", " ").split(" ");
        return words.length > 1 && LEGAL_FORMS.contains(words[words.length - 1]);
    }
}
