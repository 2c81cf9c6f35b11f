package io.tessera.platform.events;

import io.tessera.platform.data.ModuleTransactions;
import io.tessera.platform.data.embedded.OwnedDatabase;
import io.tessera.privacy.SuppressionsChanged;
import io.tessera.testing.TestServer;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The event engine on a real database, with listeners of the test's choice instead of the modules' own: contacts,
 * committee and privacy are there as schemas and roles. It can be struck and put up again on the same database.
 */
final class Stage implements AutoCloseable {

    /** The modules that play. */
    static final String MODULES = "privacy,contacts,committee";

    private final OwnedDatabase database;
    private final String modules;
    private final Supplier<Path> directories;
    private final Script script;
    private final List<Class<?>> listeners;
    private final List<String> settings = new ArrayList<>();
    private ConfigurableApplicationContext context;

    private Stage(
            OwnedDatabase database,
            String modules,
            Supplier<Path> directories,
            List<String> settings,
            Script script,
            Class<?>... listeners) {
        this.script = script;
        this.database = database;
        this.modules = modules;
        this.directories = directories;
        this.settings.addAll(settings);
        this.listeners = List.of(listeners);
        this.context = start();
    }

    /** Puts up a stage on a fresh database with some listeners. */
    static Stage with(Class<?>... listeners) {
        return with(List.of(), listeners);
    }

    static Stage with(List<String> settings, Class<?>... listeners) {
        return part(preparedDatabase(), MODULES, settings, listeners);
    }

    /** A process that runs some of the modules only, on a database made for stages. */
    static Stage part(OwnedDatabase database, String modules, List<String> settings, Class<?>... listeners) {
        return part(database, modules, settings, new Script(), listeners);
    }

    /** A process whose listeners know what to do when the first delivery comes. */
    static Stage part(
            OwnedDatabase database, String modules, List<String> settings, Script script, Class<?>... listeners) {
        return new Stage(database, modules, TestServer::freshDirectory, settings, script, listeners);
    }

    /** Makes a database with a table for effects in the schema of each module. */
    static OwnedDatabase preparedDatabase() {
        var database = TestServer.preparedDatabase();
        for (var module : MODULES.split(",")) {
            asOwner(
                    database,
                    "create table %s.effect (id bigint generated always as identity primary key, listener text,"
                                    .formatted(module)
                            + " aggregate uuid, version bigint)");
        }
        return database;
    }

    /** Another process on the same database. */
    Stage second() {
        return new Stage(database, modules, directories, settings, new Script(), listeners.toArray(Class[]::new));
    }

    /** The stage of a process of its own, on a database where another stage was put up. */
    static Stage forked(
            OwnedDatabase database, String modules, Path directory, List<String> settings, Class<?>... listeners) {
        return new Stage(database, modules, () -> directory, settings, new Script(), listeners);
    }

    /** Lets the listener of suppressions note each as an effect of contacts. */
    void noteSuppressions(String listener, String as) {
        script.write(
                listener, cue -> ((SuppressionsChanged) cue).items().forEach(item -> effect("contacts", as, item)));
    }

    private ConfigurableApplicationContext start() {
        var arguments = new ArrayList<>(List.of(
                "--tessera.modules=" + modules,
                "--tessera.data-dir=" + directories.get(),
                "--tessera.secret=" + Base64.getEncoder().encodeToString(new byte[32]),
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--tessera.database.pool-size=24",
                "--tessera.events.back-off=5ms",
                "--tessera.events.poll=200ms"));
        settings.forEach(setting -> arguments.add(setting.startsWith("--") ? setting : "--tessera.events." + setting));
        return new SpringApplicationBuilder(Platform.class)
                .web(WebApplicationType.NONE)
                .bannerMode(org.springframework.boot.Banner.Mode.OFF)
                .initializers(fresh -> {
                    fresh.getBeanFactory().registerSingleton("script", script);
                    listeners.forEach(listener -> ((org.springframework.beans.factory.support.BeanDefinitionRegistry)
                                    fresh.getBeanFactory())
                            .registerBeanDefinition(
                                    listener.getSimpleName(),
                                    new org.springframework.beans.factory.support.RootBeanDefinition(listener)));
                })
                .run(arguments.toArray(String[]::new));
    }

    /** Platform's own beans; the modules' are replaced by what a test brings. Not for the scan of other tests. */
    @TestConfiguration(proxyBeanMethods = false)
    @ComponentScan(
            basePackages = {
                "io.tessera.platform.data",
                "io.tessera.platform.events",
                "io.tessera.platform.installation",
                "io.tessera.platform.modules"
            },
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(\\.web\\.|Tests).*"))
    static class Platform {

        @Bean
        JdbcTemplate jdbcTemplate(javax.sql.DataSource dataSource) {
            return new JdbcTemplate(dataSource);
        }
    }

    Script script() {
        return script;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    JdbcTemplate jdbc() {
        return bean(JdbcTemplate.class);
    }

    /** Publishes events in one transaction of their module. */
    void publish(Object... events) {
        var module =
                bean(EventCatalog.class).of(events[0].getClass()).orElseThrow().module();
        in(module, () -> {
            Arrays.stream(events).forEach(context::publishEvent);
            return true;
        });
    }

    /** Publishes from within a listener. */
    void publishInside(Object event) {
        context.publishEvent(event);
    }

    <T> T in(String module, Supplier<T> work) {
        return bean(ModuleTransactions.class).call(module, work);
    }

    /** Notes an effect in the running transaction. */
    void effect(String module, String listener, Fact fact) {
        jdbc().update(
                        "insert into %s.effect (listener, aggregate, version) values (?, ?, ?)".formatted(module),
                        listener,
                        fact.aggregateId(),
                        fact.version());
    }

    /** Returns the versions in the order in which a listener had its effects on an aggregate. */
    List<Long> effects(String module, String listener, UUID aggregate) {
        return in(
                module,
                () -> jdbc().queryForList(
                                "select version from %s.effect where listener = ? and aggregate = ? order by id"
                                        .formatted(module),
                                Long.class,
                                listener,
                                aggregate));
    }

    long count(String module, String from) {
        return in(
                module, () -> jdbc().queryForObject("select count(*) from %s.%s".formatted(module, from), Long.class));
    }

    /** Waits until everything published is handled or parked. */
    void awaitQuiet() {
        var ledger = bean(FlowLedger.class);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> ledger.pending() == 0);
    }

    FlowStatus status(FlowId flow) {
        return bean(Flows.class).status(flow);
    }

    /** Makes a clean sheet for the next test: no lines, no rows, nothing held. */
    void clear() {
        script.clear();
        awaitQuiet();
        for (var module : modules.split(",")) {
            in(module, () -> {
                jdbc().update("delete from %s.effect".formatted(module));
                jdbc().update("delete from %s.parked".formatted(module));
                jdbc().update("delete from %s.inbox".formatted(module));
                return jdbc().update("delete from %s.outbox".formatted(module));
            });
        }
        var workers = bean(EventEngine.class).workers().values();
        workers.forEach(ListenerWorker::reconsiderParked);
        Awaitility.await()
                .until(() -> workers.stream().allMatch(worker -> worker.held().isEmpty()));
    }

    /** Ends the process and starts it anew. */
    void restart() {
        context.close();
        context = start();
    }

    void asOwner(String sql) {
        asOwner(database, sql);
    }

    private static void asOwner(OwnedDatabase database, String sql) {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    OwnedDatabase database() {
        return database;
    }

    @Override
    public void close() {
        context.close();
    }
}
