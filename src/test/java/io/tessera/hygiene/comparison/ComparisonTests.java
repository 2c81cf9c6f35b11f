package io.tessera.hygiene.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTests {

    private final Scratch scratch = new Scratch();

    @Test
    void findsTheSameWordsInAnotherOrder() {
        assertThat(text("dining room ritz carlton", "ritz carlton dining room")).isEqualTo("nearly the same words");
    }

    @Test
    void findsWordsThatLostTheirSpace() {
        assertThat(text("surry hills", "surryhills")).isEqualTo("nearly the same words");
    }

    @Test
    void keepsPartOneFromPartTwo() {
        var one = List.of("", "clusters part ii", "clusters part iii", "other");
        assertThat(new TextComparison(one).level(1, 2, scratch)).isGreaterThan(1);
    }

    @Test
    void takesSwappedDayAndMonthForASlip() {
        assertThat(new DateComparison(List.of("", "19870211", "19871102")).level(1, 2, scratch))
                .isEqualTo(1);
    }

    @Test
    void tellsDatesApartThatAreYearsApart() {
        assertThat(new DateComparison(List.of("", "19870211", "20030928")).level(1, 2, scratch))
                .isEqualTo(5);
    }

    @Test
    void takesANumberWithItsCountryPrefixForTheSame() {
        assertThat(new CodeComparison(List.of("", "441615550123", "1615550123")).level(1, 2, scratch))
                .isEqualTo(1);
    }

    @Test
    void comparesTextsLongerThanAWordOfBits() {
        var long1 = "a".repeat(400);
        var words = new WordComparison(List.of("", long1, "b".repeat(400)), (a, b) -> false);
        assertThat(words.level(1, 2, scratch)).isEqualTo(5);
    }

    private String text(String a, String b) {
        var comparison = new TextComparison(List.of("", a, b));
        return comparison.levels().get(comparison.level(1, 2, scratch));
    }
}
