package io.tessera.committee.titles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.tessera.committee.BuyingRole;
import io.tessera.committee.JobFunction;
import io.tessera.committee.Seniority;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitleReaderTests {

    private final TitleReader reader = new TitleReader();

    @ParameterizedTest
    @CsvFileSource(resources = "titles.csv", numLinesToSkip = 1)
    void readsTitles(String title, Seniority seniority, JobFunction function, BuyingRole buyingRole) {
        var reading = reader.read(title);

        assertThat(reading)
                .extracting(TitleReading::seniority, TitleReading::function, TitleReading::buyingRole)
                .containsExactly(seniority, function, buyingRole);
    }

    @ParameterizedTest
    @CsvSource({
        "Head of Marketing,Head;Marketing",
        "'SR. VP, MKTG',SR VP;MKTG",
        "Vertriebsleiter,Vertriebsleiter",
        "C.E.O.,CEO",
        "Ex-Head of Marketing,Ex;Marketing",
        "Directeur des Systèmes d'Information,Directeur des Systèmes d Information",
    })
    void namesTheWordsThatDecidedAsTheyStand(String title, String words) {
        assertThat(reader.read(title).words()).containsExactly(words.split(";"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "???", "-", "@", "123", "\u0000", "Ninja", "🚀"})
    void answersUnknownWhereNothingCanBeTold(String title) {
        assertThat(reader.read(title)).isEqualTo(TitleReading.UNKNOWN);
    }

    @Test
    void refusesAPhraseWithTwoRules() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new TitleRules("head, chief = DIRECTOR\nchief = C_LEVEL"))
                .withMessageContaining("chief");
    }

    @RepeatedTest(10)
    void neverThrowsAndAlwaysReadsTheSame() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var pieces = new String[] {
            "head",
            "of",
            "the",
            "VP",
            "ex",
            "to",
            "assistant",
            "intern",
            "R&D",
            ".",
            "&",
            "/",
            "-",
            "'",
            "@",
            "leiter",
            "Ge\u0301rant",
            "\ud800",
            "(",
            "at",
            "partner",
            "marketing",
            " ",
            "office",
            "C.",
            "E."
        };

        for (var round = 0; round < 2_000; round++) {
            var title = new StringBuilder();
            for (var length = random.nextInt(12); length > 0; length--) {
                title.append(pieces[random.nextInt(pieces.length)]).append(random.nextBoolean() ? " " : "");
            }
            var first = reader.read(title.toString());
            assertThat(reader.readAfresh(title.toString()))
                    .as("seed %d, %s", seed, title)
                    .isEqualTo(first);
        }
    }

    @Test
    void readsAMegabyteWithoutLookingIntoAllOfIt() {
        assertThat(reader.read("Head of Marketing " + "x".repeat(1_000_000)).function())
                .isEqualTo(JobFunction.MARKETING);
    }
}
