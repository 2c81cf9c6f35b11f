package io.tessera.scoring.scorecard;

import io.tessera.committee.JobFunction;
import io.tessera.committee.Seniority;
import io.tessera.scoring.model.Completeness;
import io.tessera.scoring.model.EmailMark;
import io.tessera.scoring.model.PointsModel;
import io.tessera.verification.EmailReason;
import io.tessera.verification.PhoneVerdictKind;
import io.tessera.verification.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Random leads and models for tests. */
final class RandomLeads {

    private static final List<String> INDUSTRIES =
            List.of("Computer Software", "Banking", "Maschinenbau", "Fishery", " ");
    private static final List<String> COUNTRIES = List.of("DE", "US", "BR", "ZZ");

    private final RandomGenerator random;

    RandomLeads(RandomGenerator random) {
        this.random = random;
    }

    LeadFacts facts() {
        return new LeadFacts(
                any(Seniority.values()),
                any(JobFunction.values()),
                maybe(random.nextInt(1, 100_000)),
                maybe(any(INDUSTRIES)),
                maybe(any(COUNTRIES)),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                maybe(standing()),
                maybe(any(PhoneVerdictKind.values())));
    }

    EmailStanding standing() {
        var reasons = new ArrayList<EmailReason>();
        for (var i = random.nextInt(3); i > 0; i--) {
            reasons.add(any(EmailReason.values()));
        }
        return new EmailStanding(any(Verdict.values()), reasons);
    }

    PointsModel model() {
        return new PointsModel(
                "random",
                new PointsModel.Bands(80, 50, 20),
                points(Seniority.class),
                points(JobFunction.class),
                List.of(new PointsModel.SizeStep(10, point()), new PointsModel.SizeStep(500, point())),
                new PointsModel.IndustryPoints(
                        List.of(new PointsModel.IndustryRule(List.of("bank"), point())), point()),
                new PointsModel.CountryPoints(Map.of("DE", point()), point()),
                points(Completeness.class),
                points(Verdict.class),
                points(EmailMark.class),
                points(PhoneVerdictKind.class));
    }

    <E extends Enum<E>> Map<E, Integer> points(Class<E> type) {
        var points = new EnumMap<E, Integer>(type);
        for (var key : type.getEnumConstants()) {
            if (random.nextBoolean()) {
                points.put(key, point());
            }
        }
        return points;
    }

    private int point() {
        return random.nextInt(-60, 61);
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextInt(4) == 0 ? null : value;
    }
}
