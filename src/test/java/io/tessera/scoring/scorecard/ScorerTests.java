package io.tessera.scoring.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.committee.JobFunction;
import io.tessera.committee.Seniority;
import io.tessera.scoring.Band;
import io.tessera.scoring.model.ModelRules;
import io.tessera.scoring.model.PointsModel;
import io.tessera.scoring.model.StandardModel;
import io.tessera.verification.EmailReason;
import io.tessera.verification.PhoneVerdictKind;
import io.tessera.verification.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ScorerTests {

    private static final EmailStanding NOT_PROBED = new EmailStanding(Verdict.UNKNOWN, List.of(EmailReason.NOT_PROBED));

    private final Scorer standard = new Scorer(StandardModel.model());

    @RepeatedTest(20)
    void explainsEveryScoreToThePoint() {
        var seed = new Random().nextLong();
        var random = new RandomLeads(new Random(seed));
        var scorer = new Scorer(random.model());

        for (var i = 0; i < 200; i++) {
            var card = scorer.score(random.facts());

            assertThat(card.points().sum()).as("seed %d", seed).isEqualTo(card.score());
            assertThat(Points.decode(card.points().code())).as("seed %d", seed).isEqualTo(card.points());
            assertThat(card.band()).as("seed %d", seed).isEqualTo(scorer.band(card.score()));
        }
    }

    @RepeatedTest(20)
    void neverScoresLowerWhenTheModelGivesMore() {
        var seed = new Random().nextLong();
        var random = new RandomLeads(new Random(seed));
        var model = random.model();
        var raised = new HashMap<>(model.seniority());
        raised.merge(Seniority.VP, 7, Integer::sum);
        var before = new Scorer(model);
        var after = new Scorer(withSeniority(model, raised));

        for (var i = 0; i < 200; i++) {
            var facts = random.facts();

            assertThat(after.score(facts).score())
                    .as("seed %d, %s", seed, facts)
                    .isGreaterThanOrEqualTo(before.score(facts).score());
        }
    }

    @Test
    void doesNotPunishAnAddressThatNobodyProbed() {
        assertThat(standard.score(ada(NOT_PROBED))).isEqualTo(standard.score(ada(null)));
    }

    @Test
    void punishesRiskyAndMoreSoUndeliverableAddresses() {
        var unknown = standard.score(ada(NOT_PROBED)).score();
        var risky = standard.score(ada(new EmailStanding(Verdict.RISKY, List.of(EmailReason.ROLE))))
                .score();
        var undeliverable = standard.score(ada(new EmailStanding(Verdict.UNDELIVERABLE, List.of(EmailReason.SYNTAX))))
                .score();

        assertThat(List.of(undeliverable, risky, unknown)).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void givesTheBestLeadAHundredAndTheEmptyOneNothing() {
        var best = new LeadFacts(
                Seniority.C_LEVEL,
                JobFunction.SALES,
                2_000,
                "SaaS",
                "DE",
                true,
                true,
                true,
                true,
                new EmailStanding(Verdict.DELIVERABLE, List.of(EmailReason.MX_FOUND)),
                PhoneVerdictKind.VALID);
        var empty = new LeadFacts(
                Seniority.UNKNOWN, JobFunction.UNKNOWN, null, null, null, false, false, false, false, null, null);

        assertThat(standard.score(best).score()).isEqualTo(100);
        assertThat(standard.score(best).band()).isEqualTo(Band.A);
        assertThat(standard.score(empty).score()).isZero();
        assertThat(standard.score(empty).band()).isEqualTo(Band.D);
    }

    @Test
    void saysWhatTheLimitTookAway() {
        var generous = new HashMap<>(StandardModel.model().seniority());
        generous.put(Seniority.C_LEVEL, 100);
        var scorer = new Scorer(withSeniority(StandardModel.model(), generous));

        var card = scorer.score(ada(NOT_PROBED));

        assertThat(card.score()).isEqualTo(100);
        assertThat(card.points().of(Factor.LIMIT)).isNegative();
    }

    @Test
    void shipsAStandardModelWithoutFaults() {
        assertThat(ModelRules.faults(StandardModel.model())).isEmpty();
    }

    private static LeadFacts ada(@Nullable EmailStanding standing) {
        return new LeadFacts(
                Seniority.C_LEVEL,
                JobFunction.FINANCE,
                250,
                "Software",
                "GB",
                true,
                true,
                false,
                false,
                standing,
                null);
    }

    private static PointsModel withSeniority(PointsModel model, HashMap<Seniority, Integer> seniority) {
        return new PointsModel(
                model.name(),
                model.bands(),
                seniority,
                model.function(),
                model.companySize(),
                model.industry(),
                model.country(),
                model.completeness(),
                model.emailVerdict(),
                model.emailMarks(),
                model.phoneVerdict());
    }
}
