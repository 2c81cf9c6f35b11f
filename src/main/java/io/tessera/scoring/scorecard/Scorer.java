package io.tessera.scoring.scorecard;

import io.tessera.committee.JobFunction;
import io.tessera.committee.Seniority;
import io.tessera.scoring.Band;
import io.tessera.scoring.model.Completeness;
import io.tessera.scoring.model.EmailMark;
import io.tessera.scoring.model.PointsModel;
import io.tessera.verification.PhoneVerdictKind;
import io.tessera.verification.Verdict;
import java.util.EnumMap;
import java.util.Map;

/**
 * Scores leads by one model. The score is the sum of the points, cut to 0..100; what the cut takes or gives is a part of the
 * explanation like any other, so that the parts sum to the score exactly. Pure: the same facts score the same. Safe for use by
 * many threads.
 */
public final class Scorer {

    private static final int FACTORS = Factor.values().length;

    private final PointsModel model;
    private final int[] seniority;
    private final int[] function;
    private final int[] completeness;
    private final int[] emailVerdict;
    private final int[] phoneVerdict;
    private final Map<EmailMark, Integer> marks;
    private final IndustryMatcher industries;

    /**
     * Prepares a model for use.
     *
     * @param model a model without faults
     */
    public Scorer(PointsModel model) {
        this.model = model;
        this.seniority = table(Seniority.class, model.seniority());
        this.function = table(JobFunction.class, model.function());
        this.completeness = table(Completeness.class, model.completeness());
        this.emailVerdict = table(Verdict.class, model.emailVerdict());
        this.phoneVerdict = table(PhoneVerdictKind.class, model.phoneVerdict());
        this.marks = new EnumMap<>(EmailMark.class);
        this.marks.putAll(model.emailMarks());
        this.industries = new IndustryMatcher(model.industry());
    }

    /**
     * Scores a lead.
     *
     * @param facts what is known of the lead
     * @return score, band and explanation
     */
    public Scorecard score(LeadFacts facts) {
        var points = new int[FACTORS];
        fit(facts, points);
        completeness(facts, points);
        verdicts(facts, points);
        var sum = 0;
        for (var part : points) {
            sum += part;
        }
        var score = Math.clamp(sum, 0, 100);
        points[Factor.LIMIT.ordinal()] = score - sum;
        return new Scorecard(score, band(score), new Points(points));
    }

    /**
     * Returns the band of a score.
     *
     * @param score 0 to 100
     * @return its band
     */
    public Band band(int score) {
        var bands = model.bands();
        if (score >= bands.a()) {
            return Band.A;
        }
        if (score >= bands.b()) {
            return Band.B;
        }
        return score >= bands.c() ? Band.C : Band.D;
    }

    private void fit(LeadFacts facts, int[] points) {
        points[Factor.SENIORITY.ordinal()] = seniority[facts.seniority().ordinal()];
        points[Factor.FUNCTION.ordinal()] = function[facts.function().ordinal()];
        points[Factor.COMPANY_SIZE.ordinal()] = facts.employees() == null ? 0 : size(facts.employees());
        points[Factor.INDUSTRY.ordinal()] = facts.industry() == null ? 0 : industries.points(facts.industry());
        if (facts.country() != null) {
            var country = model.country();
            points[Factor.COUNTRY.ordinal()] = country.points().getOrDefault(facts.country(), country.other());
        }
    }

    private void completeness(LeadFacts facts, int[] points) {
        points[Factor.NAME.ordinal()] = facts.named() ? completeness[Completeness.NAME.ordinal()] : 0;
        points[Factor.EMAIL.ordinal()] = facts.email() ? completeness[Completeness.EMAIL.ordinal()] : 0;
        points[Factor.PHONE.ordinal()] = facts.phone() ? completeness[Completeness.PHONE.ordinal()] : 0;
        points[Factor.LINKEDIN.ordinal()] = facts.linkedin() ? completeness[Completeness.LINKEDIN.ordinal()] : 0;
    }

    private void verdicts(LeadFacts facts, int[] points) {
        var email = facts.email() ? facts.emailStanding() : null;
        var phone = facts.phone() ? facts.phoneVerdict() : null;
        if (email != null) {
            points[Factor.EMAIL_VERDICT.ordinal()] =
                    emailVerdict[email.verdict().ordinal()];
            marks.forEach((mark, worth) -> {
                if (email.reasons().contains(mark.reason())) {
                    points[factor(mark).ordinal()] = worth;
                }
            });
        }
        if (phone != null) {
            var factor =
                    switch (phone) {
                        case VALID -> Factor.PHONE_VALID;
                        case INVALID -> Factor.PHONE_INVALID;
                    };
            points[factor.ordinal()] = phoneVerdict[phone.ordinal()];
        }
    }

    private static Factor factor(EmailMark mark) {
        return switch (mark) {
            case FREE_PROVIDER -> Factor.FREE_PROVIDER;
            case ROLE -> Factor.ROLE_ADDRESS;
            case TYPO_SUSPECTED -> Factor.TYPO;
            case DISPOSABLE -> Factor.DISPOSABLE;
        };
    }

    private int size(int employees) {
        var points = 0;
        for (var step : model.companySize()) {
            if (employees < step.from()) {
                break;
            }
            points = step.points();
        }
        return points;
    }

    private static <E extends Enum<E>> int[] table(Class<E> type, Map<E, Integer> points) {
        var table = new int[type.getEnumConstants().length];
        points.forEach((key, value) -> table[key.ordinal()] = value);
        return table;
    }
}
