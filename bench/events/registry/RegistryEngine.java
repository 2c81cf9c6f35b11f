package io.tessera.bench;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.modulith.events.core.EventPublicationRegistry;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Spring Modulith's JDBC event registry under the same load: arguments are url, user, password, mode, seconds. */
public final class RegistryEngine implements Load.Engine {

    private final TransactionTemplate transactions;
    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher publisher;
    private final Listener listener;

    private RegistryEngine(ConfigurableApplicationContext context) {
        this.transactions = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        this.jdbc = context.getBean(JdbcTemplate.class);
        this.publisher = context;
        this.listener = context.getBean(Listener.class);
    }

    /** The event: about 900 bytes of JSON. */
    public record ShipSighted(UUID aggregateId, long version, String text, long intended) {}

    /** The application. */
    @SpringBootApplication
    static class Application {

        @Bean
        Listener listener(JdbcTemplate jdbc) {
            return new Listener(jdbc);
        }
    }

    /** The one listener: writes a row for each event. */
    public static class Listener {

        private final JdbcTemplate jdbc;
        private final AtomicLong handled = new AtomicLong();

        public Listener(JdbcTemplate jdbc) {
            this.jdbc = jdbc;
        }

        @ApplicationModuleListener(id = "bench-sightings")
        public void on(ShipSighted event) {
            jdbc.update("insert into bench_seen (id, version) values (?, ?)", event.aggregateId(), event.version());
            handled.incrementAndGet();
        }

        public long handled() {
            return handled.get();
        }
    }

    public static void main(String[] arguments) {
        try {
            run(arguments);
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void run(String[] arguments) throws Exception {
        var context = SpringApplication.run(
                Application.class,
                "--spring.main.banner-mode=off",
                "--spring.main.web-application-type=none",
                "--logging.level.root=warn",
                "--spring.modulith.events.jdbc.schema-initialization.enabled=true",
                "--spring.threads.virtual.enabled=" + Boolean.getBoolean("bench.virtual"),
                "--spring.datasource.hikari.maximum-pool-size=40",
                "--spring.datasource.hikari.data-source-properties.reWriteBatchedInserts=true",
                "--spring.datasource.url=" + arguments[0],
                "--spring.datasource.username=" + arguments[1],
                "--spring.datasource.password=" + arguments[2]);
        var jdbc = context.getBean(JdbcTemplate.class);
        jdbc.execute("create table bench_order (id uuid primary key, note text)");
        jdbc.execute("create table bench_seen (id uuid, version bigint)");
        var engine = new RegistryEngine(context);
        if (context.getBean(EventPublicationRegistry.class) == null) {
            throw new IllegalStateException("no registry");
        }
        Load.warmUp(engine, 780);
        System.out.println("RESULT " + Load.measured(engine, Double.parseDouble(arguments[4]), 780));
        var stored = jdbc.queryForObject("select count(*) from event_publication", Long.class);
        System.out.println("INFO publications " + stored);
        context.close();
    }

    @Override
    public void transaction(String text, long intended) {
        transactions.executeWithoutResult(status -> {
            var id = UUID.randomUUID();
            jdbc.update("insert into bench_order (id, note) values (?, ?)", id, "sighted");
            publisher.publishEvent(new ShipSighted(id, 1, text, 0));
        });
    }

    @Override
    public long handled() {
        return listener.handled();
    }

    @Override
    public int itemsPerTransaction() {
        return 1;
    }
}
