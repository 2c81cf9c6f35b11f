package io.tessera.platform.data.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tessera.platform.installation.InstallationException;
import io.tessera.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

class EmbeddedServerTests {

    /** Below the temporary folder, since the build's may be closed to other users. */
    @TempDir
    Path directory;

    private EmbeddedServer server;

    @BeforeEach
    void start() {
        server = EmbeddedServer.start(directory, List.of(TestServer.binaries()), true);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void keepsDataOverARestart() throws SQLException {
        execute("create table ship (name text)");
        execute("insert into ship values ('Ida')");
        stop();

        start();

        assertThat(query("select name from ship")).isEqualTo("Ida");
    }

    @Test
    void runsWithDurableSettings() throws SQLException {
        for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
            assertThat(query("show " + setting)).as(setting).isEqualTo("on");
        }
    }

    @Test
    void listensOnTheLoopbackInterfaceOnly() throws SQLException {
        assertThat(query("show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(query("show unix_socket_directories")).isEmpty();
    }

    @Test
    void wantsPasswordsFromEveryone() {
        for (var user : List.of("postgres", "tessera_owner", "root")) {
            assertThatThrownBy(() -> DriverManager.getConnection(server.url("postgres"), user, "guessed"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
        }
    }

    @Test
    void keepsItsPasswordsFromOthers() throws IOException {
        assertThat(Files.getPosixFilePermissions(directory.resolve("postgres.passwords")))
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
    }

    @Test
    void makesADatabaseWhoseOwnerIsNoSuperuser() throws SQLException {
        var made = server.database("harbour");
        var again = server.database("harbour");

        assertThat(again).isEqualTo(made);
        try (var connection = DriverManager.getConnection(made.url(), made.user(), made.password());
                var row = connection
                        .createStatement()
                        .executeQuery("select rolsuper, rolcreaterole from pg_roles where rolname = current_user")) {
            row.next();
            assertThat(row.getBoolean(1)).isFalse();
            assertThat(row.getBoolean(2)).isTrue();
        }
    }

    @Test
    void comesBackOnTheSamePortWhenItsServerIsKilled() throws SQLException {
        execute("create table ship (name text)");
        execute("insert into ship values ('Ida')");

        var killed = pidFile().server().orElseThrow();
        killed.destroyForcibly();
        await().until(() -> !PidFile.isRunning(killed));

        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptionsInstanceOf(SQLException.class)
                .until(() -> query("select name from ship").equals("Ida"));
    }

    @Test
    void stopsAServerThatAKilledProcessLeftBehind() throws Exception {
        stop();
        try (var killed = ForkedServer.start(
                List.of(), System.getProperty("java.class.path"), directory, TestServer.binaries())) {
            killed.kill();
            var stale = killed.server();
            assertThat(PidFile.isRunning(stale)).isTrue();

            start();

            assertThat(PidFile.isRunning(stale)).isFalse();
            assertThat(query("select name from ship")).isEqualTo("Ida");
        }
    }

    @Test
    void takesNoForeignProcessForItsServer() throws Exception {
        stop();
        var self = ProcessHandle.current().pid();
        Files.write(directory.resolve("postgres/postmaster.pid"), List.of(Long.toString(self), "x", "1", "1"));

        start();

        assertThat(query("select 1")).isEqualTo("1");
    }

    @Test
    void refusesFilesOfAnotherMajorVersion() throws IOException {
        stop();
        Files.writeString(directory.resolve("postgres/PG_VERSION"), "16\n");

        assertThatThrownBy(this::start)
                .isInstanceOf(InstallationException.class)
                .hasMessageContaining("PostgreSQL 16")
                .hasMessageContaining("PostgreSQL 17");
    }

    @Test
    void runsForAnOrdinaryUserToo(@TempDir Path open) throws Exception {
        assumeTrue(System.getProperty("user.name").equals("root"), "only root can become another user");
        assumeTrue(ServerUser.other().isPresent(), "needs setpriv and user nobody");
        var user = ServerUser.other().orElseThrow();
        stop();
        var classPath = readableClassPath(open);
        var directories =
                List.of(Files.createDirectory(open.resolve("data")), Files.createDirectory(open.resolve("bin")));
        for (var directory : directories) {
            user.own(directory);
        }
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));

        try (var forked = ForkedServer.start(user.prefix(), classPath, directories.get(0), directories.get(1))) {
            assertThat(forked.server().isAlive()).isTrue();
        }
    }

    /** The build's own class path may lie in a home that others cannot look into. */
    private static String readableClassPath(Path open) throws IOException {
        var wanted = Set.of("postgres", "commons-", "xz-", "spring-", "slf4j", "logback", "jspecify", "log4j");
        var entries = Arrays.stream(System.getProperty("java.class.path").split(":"))
                .map(Path::of)
                .filter(path -> Files.isDirectory(path)
                        || wanted.stream().anyMatch(path.getFileName().toString()::contains))
                .toList();
        var copies = new ArrayList<Path>();
        for (var entry : entries) {
            var copy = open.resolve(copies.size() + "-" + entry.getFileName());
            FileSystemUtils.copyRecursively(entry, copy);
            copies.add(copy);
        }
        return copies.stream().map(Path::toString).collect(Collectors.joining(":"));
    }

    private PidFile pidFile() {
        return new PidFile(directory.resolve("postgres"));
    }

    private void execute(String sql) throws SQLException {
        try (var connection = server.connectAsSuperuser("postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String query(String sql) throws SQLException {
        try (var connection = server.connectAsSuperuser("postgres");
                var row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
