package io.tessera.discovery.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            250                  | 250
            51-200               | 51
            1,001-5,000          | 1001
            1.001 - 5.000        | 1001
            10k+                 | 10000
            10K-50K              | 10000
            2.5k                 | 2500
            10.001+ Mitarbeiter  | 10001
            5'000                | 5000
            > 1000               | 1000
            mehr als 500         | 500
            ca. 80               | 80
            < 50                 | 1
            bis 10               | 1
            1 Mio                | 1
            Nov 50               | 11
            Jan-10               | 1
            Okt 25               | 10
            11–50                | 11
            201-500 employees    | 201
            10.000               | 10000
            1500.0               | 1500
            """)
    void readHeadCounts(String text, int lowerBound) {
        assertThat(HeadCounts.lowerBound(text)).as(text).hasValue(lowerBound);
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "0", "-5", "Self-employed", "99999999999", "a very long text before 7"})
    void readNoHeadCountWhereThereIsNone(String text) {
        assertThat(HeadCounts.lowerBound(text)).isEmpty();
    }

    @Test
    void cleanTextOfWhatNobodySees() {
        assertThat(CleanText.of("\u00A0Ann\u200B\n Lee\u00AD ")).isEqualTo("Ann Lee");
        assertThat(CleanText.of("Ann  Lee")).isEqualTo("Ann Lee");
        assertThat(CleanText.of(" ")).isEmpty();
        assertThat(CleanText.of("Żółć")).isEqualTo("Żółć");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "n/a", "N/A", "#N/A", "NA", "None", "NULL", "k.A.", "keine Angabe", "unbekannt"})
    void takeFillersForMissing(String text) {
        assertThat(CleanText.isMissing(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Na", "Ka", "Nona", "Testa", "X"})
    void keepShortNames(String text) {
        assertThat(CleanText.isMissing(text) || CleanText.isMadeUp(text)).isFalse();
    }

    @Test
    void findControlCharacters() {
        assertThat(CleanText.hasControls("a\u0000b")).isTrue();
        assertThat(CleanText.hasControls("a\nb\tc")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ann@example.com                       | ann@example.com
            Ann Lee <ann@example.com>             | ann@example.com
            mailto:ann@example.com                | ann@example.com
            ann@example.com; bob@example.com      | ann@example.com
            ann@example.com (work)                | ann@example.com
            ann lee@example.com                   | ann lee@example.com
            ann@example.com.                      | ann@example.com
            no address                            | no address
            """)
    void takeTheFirstAddressOfACell(String cell, String address) {
        assertThat(EmailText.first(cell)).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            +49 30 901820                | +49 30 901820
            tel:+49-30-901820            | +49-30-901820
            030 901820; 0171 5550123     | 030 901820
            030/901820                   | 030/901820
            """)
    void takeTheFirstNumberOfACell(String cell, String number) {
        assertThat(PhoneText.first(cell)).isEqualTo(number);
    }

    @Test
    void takeTheNumberBehindASpreadsheetsApostrophe() {
        assertThat(PhoneText.first("'+1 415 555 0101")).isEqualTo("+1 415 555 0101");
    }

    @Test
    void seeThatASpreadsheetRoundedANumber() {
        assertThat(PhoneText.isRounded("4.93012E+11")).isTrue();
        assertThat(PhoneText.isRounded("+49 30 901820")).isFalse();
    }
}
