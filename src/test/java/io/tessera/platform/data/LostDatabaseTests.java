package io.tessera.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tessera.testing.OwnDatabase;
import io.tessera.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.jdbc.health.DataSourceHealthIndicator;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The embedded server dies and its files are away: health says so, and work goes on when they are back. */
@OwnDatabase
@DirtiesContext
@SpringBootTest(
        webEnvironment = WebEnvironment.MOCK,
        properties = {"tessera.modules=identity", "spring.main.lazy-initialization=true"})
class LostDatabaseTests {

    private static final Path DIRECTORY = TestServer.freshDirectory();

    @DynamicPropertySource
    static void ownServer(DynamicPropertyRegistry properties) {
        properties.add("tessera.data-dir", DIRECTORY::toString);
        properties.add(
                "tessera.database.binaries-dir", () -> TestServer.binaries().toString());
    }

    @Autowired
    ModuleTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void goesOnWhenTheServerIsBack(@Autowired DataSource pool) throws Exception {
        var health = new DataSourceHealthIndicator(pool);
        assertThat(user()).isEqualTo("tessera_identity");

        var files = DIRECTORY.resolve("postgres");
        var server = server(files);
        var away = Files.move(files, DIRECTORY.resolve("away"));
        server.destroyForcibly();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> health.health().getStatus().equals(Status.DOWN));
        Files.move(away, files);

        await().atMost(Duration.ofMinutes(1)).ignoreExceptions().until(() -> user().equals("tessera_identity"));
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    private String user() {
        return transactions.call(
                "identity",
                () -> jdbc.sql("select current_user").query(String.class).single());
    }

    private static ProcessHandle server(Path files) throws IOException {
        var pid = Long.parseLong(
                Files.readAllLines(files.resolve("postmaster.pid")).getFirst());
        return ProcessHandle.of(pid).orElseThrow();
    }
}
