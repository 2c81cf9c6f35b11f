package io.tessera.discovery.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MappingTests {

    @Test
    void readsHeadersMappedToFieldsInYamlAndInJson() {
        var expected =
                new Mapping(Map.of("Firma 2", Optional.of(Field.COMPANY), "Besitzer", Optional.empty()), Map.of());

        assertThat(Mapping.parse("Firma 2: company\nBesitzer: ignore\n")).isEqualTo(expected);
        assertThat(Mapping.parse("{\"Firma 2\": \"Company\", \"Besitzer\": null}"))
                .isEqualTo(expected);
    }

    @Test
    void readsDefaults() {
        assertThat(Mapping.parse("columns: {A: firstName}\ndefaults: {country: NO, industry: Retail}"))
                .isEqualTo(new Mapping(
                        Map.of("A", Optional.of(Field.FIRST_NAME)),
                        Map.of(Field.COUNTRY, "NO", Field.INDUSTRY, "Retail")));
    }

    @Test
    void saysNothingWhenEmpty() {
        assertThat(Mapping.parse(" \n")).isEqualTo(Mapping.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A: surname_of_dog",
                "[1, 2]",
                "just words",
                "a: b: c",
                "columns: {A: email}\nfoo: {}",
                "A: email\nA: phone",
                "a: &x [1]\nb: *x",
                "!!java.lang.ProcessBuilder [[ls]]"
            })
    void refusesWhatItCannotFollow(String text) {
        assertThatThrownBy(() -> Mapping.parse(text)).isInstanceOf(InvalidMapping.class);
    }

    @Test
    void listsTheFieldsThereAre() {
        assertThatThrownBy(() -> Mapping.parse("A: nope"))
                .hasMessageContaining("`nope`")
                .hasMessageContaining("first_name, last_name, full_name");
    }
}
