package io.tessera.platform.cli.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tessera.platform.cli.CommandFailure;
import io.tessera.platform.cli.split.SplitDatabases.Choice;
import io.tessera.platform.data.embedded.EmbeddedServer;
import io.tessera.platform.installation.DataDirectory;
import io.tessera.platform.installation.InstallationException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SplitDatabasesTests {

    private static final SplitPlan PLAN = SplitPlan.ofThisJar();

    @TempDir
    Path folder;

    @Test
    void stayAsTheDirectoryWasBegun() throws IOException {
        try (var directory = DataDirectory.openForSplit(folder);
                var server = EmbeddedServer.start(folder, EmbeddedServer.binaryCaches(Optional.empty()), false)) {
            var own = SplitDatabases.decide(directory, server, PLAN, Optional.empty());

            assertThat(own.of("scoring").url()).endsWith("/tessera_scoring");
            assertThat(own.of(SplitPlan.EDGE).url()).endsWith("/tessera");
            assertThat(SplitDatabases.decide(directory, server, PLAN, Optional.of(Choice.OWN))
                            .of("scoring"))
                    .isEqualTo(own.of("scoring"));
            assertThatExceptionOfType(CommandFailure.class)
                    .isThrownBy(() -> SplitDatabases.decide(directory, server, PLAN, Optional.of(Choice.ONE)))
                    .withMessageContaining("--alone privacy,discovery");
            assertThatExceptionOfType(CommandFailure.class)
                    .isThrownBy(() -> SplitDatabases.decide(
                            directory, server, PLAN.onlyApart(List.of("scoring")), Optional.empty()));
        }
        assertThatExceptionOfType(InstallationException.class)
                .isThrownBy(() -> DataDirectory.open(folder, null))
                .withMessageContaining("databases of a split's processes");
    }

    @Test
    void areOneWhereASingleProcessHasWritten() throws IOException, SQLException {
        try (var directory = DataDirectory.openForSplit(folder);
                var server = EmbeddedServer.start(folder, EmbeddedServer.binaryCaches(Optional.empty()), false)) {
            var shared = server.database(SplitDatabases.SHARED);
            try (var connection = server.connectAsSuperuser(SplitDatabases.SHARED);
                    var statement = connection.createStatement()) {
                statement.execute("create schema scoring");
            }

            var one = SplitDatabases.decide(directory, server, PLAN, Optional.empty());

            assertThat(one.of("scoring")).isEqualTo(shared);
            assertThat(directory.ownDatabases()).isEmpty();
            assertThatExceptionOfType(CommandFailure.class)
                    .isThrownBy(() -> SplitDatabases.decide(directory, server, PLAN, Optional.of(Choice.OWN)))
                    .withMessageContaining("leave --databases out");
        }
    }
}
