package io.tessera.discovery.command;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tessera.platform.cli.CommandFailure;
import io.tessera.platform.cli.InputCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeadFileCheckTests {

    @TempDir
    Path folder;

    private Path leads;

    @BeforeEach
    void write() throws IOException {
        leads = Files.writeString(folder.resolve("leads.csv"), "Who,Mail\nMara Vogt,mara@vogt.example\n");
    }

    @Test
    void letsPassWhatCanBeRead() {
        assertThatCode(() -> InputCheck.all(leads, Optional.empty())).doesNotThrowAnyException();
        assertThatCode(() -> InputCheck.all(leads, Optional.of("Who: full_name")))
                .doesNotThrowAnyException();
    }

    @Test
    void namesTheMappedColumnThatTheFileDoesNotHave() {
        assertThatThrownBy(() -> InputCheck.all(leads, Optional.of("Whom: full_name")))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("leads.csv")
                .hasMessageContaining("`Whom`")
                .hasMessageContaining("Who, Mail");
    }

    @Test
    void refusesAFileWithoutKnownColumns() throws IOException {
        var colours = Files.writeString(folder.resolve("colours.csv"), "Red,Green\n1,2\n");

        assertThatThrownBy(() -> InputCheck.all(colours, Optional.empty()))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("No column was recognised");
    }
}
