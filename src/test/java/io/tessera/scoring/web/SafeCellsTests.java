package io.tessera.scoring.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCellsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+1+1", "-2", "@SUM(A1)", "\tx", "\r=1", "\n=1", "+", "+49 30", "+12345678901234567"})
    void putsAnApostropheBeforeWhatASpreadsheetWouldRun(String cell) {
        assertThat(SafeCells.of(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+4930123456", "Ada", "3M", "a=b", "'=1"})
    void leavesTheRestReadable(String cell) {
        assertThat(SafeCells.of(cell)).isEqualTo(cell);
    }

    @Test
    void writesNothingForNothing() {
        assertThat(SafeCells.of(null)).isEmpty();
    }
}
