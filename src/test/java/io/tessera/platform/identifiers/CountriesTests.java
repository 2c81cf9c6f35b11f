package io.tessera.platform.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountriesTests {

    @ParameterizedTest
    @CsvSource({"D,DE", "A,AT", "CH,CH", "GB,GB", "F,FR", "I,IT", "E,ES", " d ,DE", "FL,LI", "CDN,CA", "SLO,SI"})
    void readsSignsOfVehiclesWhereACountryIsExpected(String sign, String code) {
        assertThat(Countries.alpha2(sign)).hasValue(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"D", "A", "F", "SLO"})
    void takesNoLetterForACountryElsewhere(String sign) {
        assertThat(Countries.named(sign)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "de,DE",
        "DEU,DE",
        "Deutschland,DE",
        "GERMANY,DE",
        "Allemagne,DE",
        "U.S.A.,US",
        "USA,US",
        "United States,US",
        "Vereinigte Staaten,US",
        "UK,GB",
        "United Kingdom,GB",
        "Großbritannien,GB",
        "Österreich,AT",
        "Côte d’Ivoire,CI",
        "The Netherlands,NL",
        "NO,NO",
        "Schweiz,CH",
        "Japan,JP",
        "Brasil,BR",
        "Türkiye,TR",
        "Polska,PL"
    })
    void readsCodesAndNames(String name, String code) {
        assertThat(Countries.named(name)).hasValue(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "XX", "Bavaria", "12", "-", "n/a", "NA"})
    void readsNoCountryWhereThereIsNone(String name) {
        assertThat(Countries.named(name)).isEmpty();
    }

    @Test
    void forgivesOneTypingErrorOnlyWhereAsked() {
        assertThat(Countries.alpha2("Deutschlnad")).hasValue("DE");
        assertThat(Countries.named("Deutschlnad")).isEmpty();
    }
}
