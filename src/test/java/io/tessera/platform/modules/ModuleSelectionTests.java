package io.tessera.platform.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModuleSelectionTests {

    private static final Set<String> KNOWN = new LinkedHashSet<>(List.of("berthing", "tides", "pilots", "lighthouse"));
    private static final Set<String> ALONE = Set.of("lighthouse");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            *                | berthing,tides,pilots
            tides            | tides
            pilots, berthing | berthing,pilots
            *,-tides         | berthing,pilots
            -tides           | berthing,pilots
            platform,tides   | tides
            lighthouse       | lighthouse
            *,-lighthouse    | berthing,tides,pilots
            """)
    void readsWhichModulesRun(String selection, String expected) {
        var selected = ModuleSelection.among(KNOWN, ALONE).select(selection);

        assertThat(String.join(",", selected)).isEqualTo(expected);
    }

    @Test
    void refusesUnknownNamesAndListsTheValidOnes() {
        assertThatThrownBy(() -> ModuleSelection.among(KNOWN, ALONE).select("tides,whales"))
                .isInstanceOfSatisfying(UnknownModulesException.class, refusal -> {
                    assertThat(refusal).hasMessageContaining("whales");
                    assertThat(refusal.advice()).contains("berthing, tides, pilots");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "platform", "*,-berthing,-tides,-pilots", "tides,-tides"})
    void refusesToRunNothing(String selection) {
        assertThatThrownBy(() -> ModuleSelection.among(KNOWN, ALONE).select(selection))
                .isInstanceOf(UnknownModulesException.class)
                .hasMessageContaining("leaves no module");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*,lighthouse", "tides,lighthouse"})
    void refusesCompanyForWhatRunsAlone(String selection) {
        assertThatThrownBy(() -> ModuleSelection.among(KNOWN, ALONE).select(selection))
                .isInstanceOf(UnknownModulesException.class)
                .hasMessageContaining("lighthouse runs in a process of its own");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-*", "*,-platform", "*,-whales"})
    void refusesToLeaveOutWhatCannotBeLeftOut(String selection) {
        assertThatThrownBy(() -> ModuleSelection.among(KNOWN, ALONE).select(selection))
                .isInstanceOf(UnknownModulesException.class);
    }
}
