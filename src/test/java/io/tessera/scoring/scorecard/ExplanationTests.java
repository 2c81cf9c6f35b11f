package io.tessera.scoring.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.committee.JobFunction;
import io.tessera.committee.Seniority;
import io.tessera.scoring.model.StandardModel;
import io.tessera.verification.EmailReason;
import io.tessera.verification.Verdict;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ExplanationTests {

    private static final EmailStanding RISKY = new EmailStanding(Verdict.RISKY, List.of(EmailReason.TYPO_SUSPECTED));

    private final ExplainedValues ada = new ExplainedValues(
            "Ada",
            "Lovelace",
            "Chief Financial Officer",
            Seniority.C_LEVEL,
            JobFunction.FINANCE,
            250,
            "Software; Services",
            "GB",
            "ada@engine.example",
            RISKY,
            null);

    private final Scorecard card = new Scorer(StandardModel.model())
            .score(new LeadFacts(
                    Seniority.C_LEVEL,
                    JobFunction.FINANCE,
                    250,
                    "Software; Services",
                    "GB",
                    true,
                    true,
                    false,
                    false,
                    RISKY,
                    null));

    @Test
    void namesWhatEarnedMostFirst() {
        var words = Explanation.of(card.points(), ada).words();

        assertThat(words)
                .isEqualTo("C-level +25;250 employees +19;Finance +10;Software, Services +10;United Kingdom +10;"
                        + "E-mail known +7;Full name +2;E-mail risky -10");
    }

    @Test
    void sumsToTheScore() {
        var parts = Explanation.of(card.points(), ada).parts();

        assertThat(parts.stream().mapToInt(Explanation.Part::points).sum()).isEqualTo(card.score());
    }

    @Test
    void showsTheValueThatEarnedThePoints() {
        var parts = Explanation.of(card.points(), ada).parts();

        assertThat(parts.getFirst().factor()).isEqualTo(Factor.SENIORITY);
        assertThat(parts.getFirst().value()).isEqualTo("Chief Financial Officer");
    }

    @Test
    void readsTheSameWhateverTheMachinesLanguage() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));

            assertThat(Explanation.of(card.points(), ada).words()).contains("E-mail risky -10");
        } finally {
            Locale.setDefault(before);
        }
    }
}
