package io.tessera.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tessera.platform.modules.ModuleNames;
import io.tessera.testing.TesseraTest;
import io.tessera.testing.isolation.Intruder;
import io.tessera.testing.isolation.Treasures;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** No SQL of one module reaches another's schema, whichever way it takes. */
@TesseraTest(properties = "spring.main.lazy-initialization=true")
class RoleIsolationTests {

    @Autowired
    List<Intruder> intruders;

    @Autowired
    List<Treasures<?>> repositories;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager manager;

    @BeforeEach
    void giveEachModuleATable(@Autowired DatabaseOwner owner) throws SQLException {
        var sql = ModuleNames.withData().stream()
                .map("create table if not exists %1$s.treasure (id uuid primary key, name text);"::formatted)
                .collect(Collectors.joining());
        try (var connection = owner.connect();
                var statement = connection.createStatement()) {
            statement.execute("set client_min_messages = warning;" + sql);
        }
    }

    static Stream<Arguments> pairs() {
        return ModuleNames.withData().stream()
                .flatMap(from -> ModuleNames.withData().stream()
                        .filter(to -> !to.equals(from))
                        .map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void refusesEveryWayIntoAnotherModule(String from, String to) {
        var treasures = repository(from, to);

        for (var way : ways(from, to, treasures).entrySet()) {
            assertThatThrownBy(() -> way.getValue().call()).as(way.getKey()).satisfies(RoleIsolationTests::isRefusal);
        }
    }

    static Stream<String> modules() {
        return ModuleNames.withData().stream();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void letsEveryModuleIntoItsOwnTables(String module) {
        var ways = ways(module, module, repository(module, module));
        ways.remove("autocommit");

        for (var way : ways.entrySet()) {
            assertThat(way.getValue().call()).as(way.getKey()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void refusesAutocommitInAModulesOwnTables(String module) {
        assertThatThrownBy(() -> intruder(module).autocommit(module)).satisfies(RoleIsolationTests::isRefusal);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void letsNoModuleChangeItsStructureOrHistory(String module) {
        var template = new TransactionTemplate(manager);
        template.setName("io.tessera.%s.Test".formatted(module));

        for (var sql : List.of(
                "create table %s.loot (id int)",
                "drop table %s.treasure",
                "truncate %s.treasure",
                "delete from %s.flyway_schema_history",
                "create schema loot_%s")) {
            assertThatThrownBy(() -> template.executeWithoutResult(
                            status -> jdbc.sql(sql.formatted(module)).update()))
                    .as(sql)
                    .satisfies(RoleIsolationTests::isRefusal);
        }
    }

    @Test
    void refusesATransactionOfNoModule() {
        var template = new TransactionTemplate(manager);

        assertThatThrownBy(() -> template.execute(status -> 1)).isInstanceOf(NoModuleException.class);
        assertThat(CurrentModule.get()).isEmpty();
    }

    @Test
    void logsInAsAUserWithoutRights(@Autowired Database database) {
        var login = jdbc.sql("select rolsuper or rolinherit or rolcreaterole or rolcreatedb from pg_roles"
                        + " where rolname = session_user")
                .query(Boolean.class)
                .single();

        assertThat(login).isFalse();
        assertThat(jdbc.sql("select session_user").query(String.class).single())
                .isEqualTo(database.names().role("app"));
    }

    private interface Way {
        long call();
    }

    private Map<String, Way> ways(String from, String to, Treasures<?> treasures) {
        var intruder = intruder(from);
        var ways = new LinkedHashMap<String, Way>();
        ways.put("use case", () -> intruder.useCase(to));
        ways.put("use case that only reads", () -> intruder.readOnlyUseCase(to));
        ways.put("repository method", treasures::count);
        ways.put("declared query", treasures::declared);
        ways.put("derived query", () -> treasures.countByName("pearl"));
        ways.put("template", () -> intruder.template(to));
        ways.put("template without a name", () -> intruder.unnamedTemplate(to));
        ways.put("autocommit", () -> intruder.autocommit(to));
        return ways;
    }

    private Intruder intruder(String module) {
        return intruders.stream()
                .filter(intruder ->
                        ModuleNames.of(intruder.getClass()).orElseThrow().equals(module))
                .findFirst()
                .orElseThrow();
    }

    private Treasures<?> repository(String from, String to) {
        Function<Treasures<?>, String> name =
                repository -> repository.getClass().getInterfaces()[0].getName();
        return repositories.stream()
                .filter(repository -> name.apply(repository).startsWith("io.tessera.%s.".formatted(from)))
                .filter(repository ->
                        name.apply(repository).toLowerCase(Locale.ROOT).endsWith("$in" + to))
                .findFirst()
                .orElseThrow();
    }

    /** PostgreSQL's insufficient_privilege, wherever in the chain of causes it stands. */
    private static void isRefusal(Throwable failure) {
        var states = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .toList();
        assertThat(states).as("%s", failure).contains("42501");
    }

    @TestConfiguration
    @Import({
        io.tessera.privacy.isolation.PrivacyIntruder.class,
        io.tessera.identity.isolation.IdentityIntruder.class,
        io.tessera.discovery.isolation.DiscoveryIntruder.class,
        io.tessera.verification.isolation.VerificationIntruder.class,
        io.tessera.hygiene.isolation.HygieneIntruder.class,
        io.tessera.contacts.isolation.ContactsIntruder.class,
        io.tessera.committee.isolation.CommitteeIntruder.class,
        io.tessera.scoring.isolation.ScoringIntruder.class
    })
    @EnableJdbcRepositories(basePackages = "io.tessera", considerNestedRepositories = true)
    static class Fixtures {}
}
