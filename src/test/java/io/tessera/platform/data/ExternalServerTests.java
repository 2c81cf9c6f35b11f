package io.tessera.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tessera.platform.installation.InstallationException;
import io.tessera.platform.modules.ActiveModules;
import io.tessera.testing.DebianServer;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a server of an administrator's, Tessera's user can do little, and says what it lacks. */
class ExternalServerTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final ActiveModules ALL = ActiveModules.selectedBy("*");
    private static final InstallationSecret SECRET =
            InstallationSecret.of(Base64.getEncoder().encodeToString(new byte[32]));

    private static DebianServer server;

    private String database;
    private String user;
    private DatabaseOwner owner;

    @BeforeAll
    static void start() {
        assumeTrue(DebianServer.isInstalled(), "Debian's PostgreSQL 15 is not installed");
        server = DebianServer.start();
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void makeDatabaseAndUser() {
        database = "Harbour " + NUMBER.incrementAndGet();
        user = "captain" + NUMBER.get();
        server.administer(
                "postgres",
                "create user %s password 'ahoy'".formatted(user),
                "create database \"%s\"".formatted(database));
        owner = new DatabaseOwner(server.url(database.replace(" ", "%20")), user, "ahoy");
    }

    @Test
    void needsNoMoreThanCreateroleAndCreateOnTheDatabase() throws SQLException {
        grantWhatIsNeeded();

        try (var pool = Database.prepare(owner, ALL, SECRET).pool(2);
                var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local role \"%s_hygiene\"".formatted(database));
            statement.execute("select 1 from hygiene.outbox");
            assertThatThrownBy(() -> statement.execute("select 1 from contacts.outbox"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
        }
    }

    @Test
    void startsAgainOnWhatItMade() {
        grantWhatIsNeeded();
        Database.prepare(owner, ALL, SECRET);

        Database.prepare(owner, ALL, SECRET);
    }

    @Test
    void stopsAndPrintsTheSqlWhereTheUserLacksRights() throws SQLException {
        assertThatThrownBy(() -> Database.prepare(owner, ALL, SECRET))
                .isInstanceOfSatisfying(
                        InstallationException.class,
                        refusal -> assertThat(refusal.advice())
                                .contains("alter role \"%s\" createrole;".formatted(user))
                                .contains("grant create on database \"%s\" to \"%s\";".formatted(database, user)));
        assertThat(schemas()).isZero();
    }

    @Test
    void startsOnceTheAdministratorRanThePrintedSql() throws SQLException {
        for (var missing : DatabaseRequirements.check(owner, ALL.names())) {
            server.administer(database, missing.sql());
        }

        assertThat(DatabaseRequirements.check(owner, ALL.names())).isEmpty();
        Database.prepare(owner, ALL, SECRET);
    }

    @Test
    void saysWhichSchemaBelongsToSomebodyElse() throws SQLException {
        grantWhatIsNeeded();
        server.administer(database, "create schema scoring");

        assertThat(DatabaseRequirements.check(owner, Set.of("scoring")))
                .extracting(DatabaseRequirements.Missing::sql)
                .containsExactly("alter schema \"scoring\" owner to \"%s\";".formatted(user));
    }

    @Test
    void takesBackMembershipsItDidNotGive() throws SQLException {
        grantWhatIsNeeded();
        Database.prepare(owner, ALL, SECRET);
        server.administer(
                database,
                "create role plunder%d".formatted(NUMBER.get()),
                "grant plunder%d to \"%s_app\"".formatted(NUMBER.get(), database));

        Database.prepare(owner, ALL, SECRET);

        assertThat(memberships(database + "_app")).isEqualTo(ALL.withData().size());
    }

    @Test
    void refusesALoginWithTooManyRights() {
        grantWhatIsNeeded();
        Database.prepare(owner, ALL, SECRET);
        server.administer(database, "alter role \"%s_app\" inherit".formatted(database));

        assertThatThrownBy(() -> Database.prepare(owner, ALL, SECRET)).hasMessageContaining("more rights");
    }

    @Test
    void logsInAsAnotherRoleForOtherModules() throws SQLException {
        grantWhatIsNeeded();

        Database.prepare(owner, ALL, SECRET);
        var some = Database.prepare(owner, ActiveModules.selectedBy("scoring,contacts"), SECRET);

        try (var pool = some.pool(1);
                var connection = pool.getConnection();
                var row = connection.createStatement().executeQuery("select session_user")) {
            row.next();
            assertThat(memberships(row.getString(1))).isEqualTo(2);
        }
        assertThat(memberships(database + "_app")).isEqualTo(ALL.withData().size());
    }

    @Test
    void saysPlainlyThatThePasswordIsWrong() {
        assertThatThrownBy(() -> Database.prepare(new DatabaseOwner(owner.url(), user, "guessed"), ALL, SECRET))
                .isInstanceOf(InstallationException.class)
                .hasMessageContaining(user)
                .hasMessageNotContaining("guessed");
    }

    @Test
    void refusesSchemasThatANewerVersionWrote() throws SQLException {
        grantWhatIsNeeded();
        Database.prepare(owner, ALL, SECRET);
        try (var connection = owner.connect();
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into hygiene.flyway_schema_history
                    select max(installed_rank) + 1, '999', 'come later', 'SQL', 'V999__come_later.sql', 1,
                           current_user, now(), 1, true from hygiene.flyway_schema_history;
                    comment on schema hygiene is 'something newer'""");
        }

        assertThatThrownBy(() -> Database.prepare(owner, ALL, SECRET))
                .isInstanceOf(InstallationException.class)
                .hasMessageContaining("hygiene");
    }

    private void grantWhatIsNeeded() {
        server.administer(
                "postgres",
                "alter role %s createrole".formatted(user),
                "grant create on database \"%s\" to %s".formatted(database, user));
    }

    private int schemas() throws SQLException {
        return number("select count(*) from pg_namespace where nspname in ('hygiene', 'contacts')");
    }

    private int memberships(String role) throws SQLException {
        return number("select count(*) from pg_auth_members where member = '\"%s\"'::regrole".formatted(role));
    }

    private int number(String query) throws SQLException {
        try (var connection = owner.connect();
                var row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }
}
