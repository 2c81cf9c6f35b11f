package io.tessera.hygiene.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KindsTests {

    @Test
    void recognisesNamesByTheirHeader() {
        assertThat(kind("First Name", "Ann", "Bob", "Cleo")).isEqualTo(Kind.GIVEN_NAME);
        assertThat(kind("nachname", "Maier", "Roth", "Weiß")).isEqualTo(Kind.SURNAME);
    }

    @Test
    void recognisesAddressesByTheirValues() {
        assertThat(kind("contact", "a@b.com", "c@d.org", "e@f.net")).isEqualTo(Kind.EMAIL);
    }

    @Test
    void doesNotBelieveAHeaderThatValuesContradict() {
        assertThat(kind("email", "yes", "no", "maybe")).isNotEqualTo(Kind.EMAIL);
    }

    @Test
    void ignoresWhatSaysTheSameInEveryRow() {
        assertThat(kind("country", "DE", "DE", "DE")).isEqualTo(Kind.IGNORED);
    }

    @Test
    void ignoresTheNumberOfTheRow() {
        var numbers = IntStream.range(0, 50).mapToObj(String::valueOf).toArray(String[]::new);
        assertThat(kind("id", numbers)).isEqualTo(Kind.IGNORED);
    }

    @Test
    void readsDatesInTheUsualSpellings() {
        assertThat(List.of("1987-02-17", "19870217", "17.2.1987", "2/17/1987"))
                .allSatisfy(text -> assertThat(Dates.parse(text)).isEqualTo(19870217));
        assertThat(Dates.parse("1987-13-41")).isZero();
    }

    private static Kind kind(String header, String... values) {
        var table = new TableBuilder(List.of(header));
        for (var value : values) {
            table.add(List.of(value));
        }
        return Kinds.of(table.build().columns().getFirst(), values.length);
    }
}
