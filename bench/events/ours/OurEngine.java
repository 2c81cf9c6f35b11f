package io.tessera.bench;

import io.tessera.contacts.bench.SightingListener;
import io.tessera.discovery.ShipSighted;
import io.tessera.discovery.ShipsSighted;
import io.tessera.platform.data.ModuleTransactions;
import io.tessera.platform.events.Lanes;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tessera's engine under load: arguments are url, user, password, mode, and seconds or rate. */
public final class OurEngine implements Load.Engine {

    private final ModuleTransactions transactions;
    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher publisher;
    private final SightingListener listener;
    private final String mode;

    private OurEngine(ConfigurableApplicationContext context, String mode) {
        this.transactions = context.getBean(ModuleTransactions.class);
        this.jdbc = context.getBean(JdbcTemplate.class);
        this.publisher = context;
        this.listener = context.getBean(SightingListener.class);
        this.mode = mode;
    }

    /** Platform without web and modules. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @ComponentScan(
            basePackages = {
                "io.tessera.platform.data",
                "io.tessera.platform.events",
                "io.tessera.platform.installation",
                "io.tessera.platform.modules"
            },
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.web\\..*"))
    static class Application {

        @Bean
        JdbcTemplate jdbcTemplate(DataSource dataSource) {
            return new JdbcTemplate(dataSource);
        }

        @Bean
        SightingListener sightingListener(JdbcTemplate jdbc) {
            return new SightingListener(jdbc);
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
        var url = arguments[0];
        var user = arguments[1];
        var password = arguments[2];
        var mode = arguments[3];
        var context = new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=warn",
                        "--tessera.modules=discovery,contacts",
                        "--tessera.data-dir=" + Files.createTempDirectory("tessera-bench"),
                        "--tessera.secret=" + Base64.getEncoder().encodeToString(new byte[32]),
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + user,
                        "--spring.datasource.password=" + password);
        try (var connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement()) {
            statement.execute("create table discovery.bench_order (id uuid primary key, note text)");
            statement.execute("create table contacts.bench_seen (id uuid, version bigint)");
        }
        var engine = new OurEngine(context, mode);
        var seconds = Double.parseDouble(arguments[4]);
        if (mode.equals("latency")) {
            var rate = Double.parseDouble(arguments[5]);
            Load.warmUp(engine, 780);
            engine.listener.forget();
            var committed = Load.open(engine, rate, seconds, 780);
            System.out.println("RESULT %s; until the publisher's own commit: %s"
                    .formatted(Load.percentiles(engine.listener.latencies()), Load.percentiles(committed)));
        } else {
            Load.warmUp(engine, 780);
            engine.listener.forget();
            System.out.println("RESULT " + Load.measured(engine, seconds, 780));
        }
        context.close();
    }

    @Override
    public void transaction(String text, long intended) {
        transactions.run("discovery", () -> {
            var id = UUID.randomUUID();
            jdbc.update("insert into discovery.bench_order (id, note) values (?, ?)", id, "sighted");
            switch (mode) {
                case "plain" -> {}
                case "lists" -> publisher.publishEvent(list(text.substring(0, 100)));
                default -> publisher.publishEvent(new ShipSighted(id, 1, text, mode.equals("latency") ? intended : 0));
            }
        });
    }

    private static ShipsSighted list(String text) {
        var lane = 5;
        return new ShipsSighted(Stream.generate(UUID::randomUUID)
                .filter(id -> Lanes.of(id) == lane)
                .limit(500)
                .map(id -> new ShipSighted(id, 1, text, 0))
                .toList());
    }

    @Override
    public long handled() {
        return listener.handled();
    }

    @Override
    public int itemsPerTransaction() {
        return switch (mode) {
            case "plain" -> 0;
            case "lists" -> 500;
            default -> 1;
        };
    }
}
