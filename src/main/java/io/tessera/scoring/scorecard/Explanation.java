package io.tessera.scoring.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Why a lead has its score, for people: what earned most first, what cost most last, so that the parts sum to the score.
 *
 * <p>Only the points are stored with a lead; words and values are those of the lead itself.
 *
 * @param parts the parts, none of zero points
 */
public record Explanation(List<Part> parts) {

    private static final Map<String, String> COUNTRIES = new ConcurrentHashMap<>();

    /** Keeps the list from changing. */
    public Explanation {
        parts = List.copyOf(parts);
    }

    /**
     * One part of an explanation.
     *
     * @param factor what the points are for
     * @param label the same in words
     * @param points how many, negative where they were lost
     * @param value the value that earned them, null where there is none to show
     */
    public record Part(
            Factor factor,
            String label,
            int points,
            @Nullable String value) {}

    /**
     * Explains points by the values of their lead.
     *
     * @param points the points
     * @param lead the values
     * @return the explanation
     */
    public static Explanation of(Points points, ExplainedValues lead) {
        var parts = new ArrayList<Part>();
        for (var factor : Factor.values()) {
            var earned = points.of(factor);
            if (earned != 0) {
                parts.add(new Part(factor, label(factor, lead), earned, value(factor, lead)));
            }
        }
        parts.sort(Explanation::order);
        return new Explanation(parts);
    }

    private static int order(Part one, Part other) {
        var last = Boolean.compare(one.factor() == Factor.LIMIT, other.factor() == Factor.LIMIT);
        return last != 0 ? last : Integer.compare(other.points(), one.points());
    }

    /**
     * Returns the parts in short words, such as {@code C-level +25;Finance +10;E-mail risky -10}.
     *
     * @return the parts, joined by semicolons
     */
    public String words() {
        var words = new StringBuilder(96);
        for (var part : parts) {
            if (!words.isEmpty()) {
                words.append(';');
            }
            words.append(part.label().replace(';', ','))
                    .append(part.points() > 0 ? " +" : " ")
                    .append(part.points());
        }
        return words.toString();
    }

    private static String label(Factor factor, ExplainedValues lead) {
        return switch (factor) {
            case SENIORITY -> Words.of(lead.seniority());
            case FUNCTION -> Words.of(lead.function());
            case COMPANY_SIZE -> lead.employees() + " employees";
            case INDUSTRY -> or(lead.industry(), "Industry");
            case COUNTRY -> lead.country() == null ? "Country" : country(lead.country());
            case NAME -> "Full name";
            case EMAIL -> "E-mail known";
            case PHONE -> "Phone known";
            case LINKEDIN -> "LinkedIn profile";
            case EMAIL_VERDICT -> "E-mail " + verdict(lead).toLowerCase(Locale.ROOT);
            case FREE_PROVIDER -> "Free e-mail provider";
            case ROLE_ADDRESS -> "Role address";
            case TYPO -> "E-mail misspelt";
            case DISPOSABLE -> "Throw-away address";
            case PHONE_VALID -> "Phone valid";
            case PHONE_INVALID -> "Phone invalid";
            case LIMIT -> "Limit of the scale";
        };
    }

    private static @Nullable String value(Factor factor, ExplainedValues lead) {
        return switch (factor) {
            case SENIORITY, FUNCTION -> lead.title();
            case COMPANY_SIZE -> String.valueOf(lead.employees());
            case INDUSTRY -> lead.industry();
            case COUNTRY -> lead.country();
            case NAME -> lead.firstName() + " " + lead.lastName();
            case EMAIL, FREE_PROVIDER, ROLE_ADDRESS, TYPO, DISPOSABLE -> lead.email();
            case PHONE, PHONE_VALID, PHONE_INVALID -> lead.phone();
            case EMAIL_VERDICT -> verdict(lead);
            case LINKEDIN, LIMIT -> null;
        };
    }

    private static String verdict(ExplainedValues lead) {
        return lead.emailStanding() == null
                ? "verdict"
                : lead.emailStanding().verdict().name();
    }

    private static String or(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }

    private static String country(String code) {
        return COUNTRIES.computeIfAbsent(code, Explanation::countryName);
    }

    private static String countryName(String code) {
        var name = Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
        return name.isEmpty() ? code : name;
    }
}
