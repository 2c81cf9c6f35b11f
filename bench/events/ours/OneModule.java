package io.tessera.bench;

import io.tessera.contacts.bench.SightingListener;
import io.tessera.discovery.ShipSighted;
import io.tessera.platform.data.ModuleTransactions;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The publishing or the listening module in a process of its own, with a database of its own. Arguments: url, user, password,
 * module ({@code discovery} or {@code contacts}), broker. Takes orders line by line: {@code publish RATE SECONDS}, {@code handled},
 * {@code forget}, {@code latencies}, and answers each with one line.
 */
public final class OneModule {

    private OneModule() {}

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
    }

    public static void main(String[] arguments) throws Exception {
        var module = arguments[3];
        var context = start(arguments, module);
        var table = module.equals("discovery")
                ? "create table discovery.bench_order (id uuid primary key, note text)"
                : "create table contacts.bench_seen (id uuid, version bigint)";
        try (var connection = DriverManager.getConnection(arguments[0], arguments[1], arguments[2]);
                var statement = connection.createStatement()) {
            statement.execute(table);
        }
        System.out.println("ANSWER ready");
        try (var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (var order = orders.readLine(); order != null; order = orders.readLine()) {
                System.out.println("ANSWER " + answer(context, order.split(" ")));
            }
        }
        context.close();
        System.exit(0);
    }

    private static ConfigurableApplicationContext start(String[] arguments, String module) throws Exception {
        var settings = new ArrayList<>(List.of(
                "--spring.main.banner-mode=off",
                "--logging.level.root=warn",
                "--tessera.modules=" + module,
                "--tessera.data-dir=" + Files.createTempDirectory("tessera-bench"),
                "--tessera.secret=" + Base64.getEncoder().encodeToString(new byte[32]),
                "--tessera.kafka.bootstrap-servers=" + arguments[4],
                "--spring.datasource.url=" + arguments[0],
                "--spring.datasource.username=" + arguments[1],
                "--spring.datasource.password=" + arguments[2]));
        var builder = new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE);
        if (module.equals("contacts")) {
            builder.initializers(fresh -> ((BeanDefinitionRegistry) fresh.getBeanFactory())
                    .registerBeanDefinition("sightings", new RootBeanDefinition(SightingListener.class)));
        }
        return builder.run(settings.toArray(String[]::new));
    }

    private static String answer(ConfigurableApplicationContext context, String[] order) throws Exception {
        return switch (order[0]) {
            case "publish" -> publish(context, Double.parseDouble(order[1]), Double.parseDouble(order[2]));
            case "handled" -> "" + context.getBean(SightingListener.class).handled();
            case "forget" -> {
                context.getBean(SightingListener.class).forget();
                yield "forgotten";
            }
            case "latencies" -> Load.percentiles(context.getBean(SightingListener.class).latencies());
            default -> throw new IllegalArgumentException(order[0]);
        };
    }

    private static String publish(ConfigurableApplicationContext context, double rate, double seconds)
            throws InterruptedException, SQLException {
        var publisher = new Publisher(context);
        Load.open(publisher, rate, seconds, 780);
        return "" + publisher.handled();
    }

    /** A row and an event a transaction; done when they are committed. */
    private static final class Publisher implements Load.Engine {

        private final ConfigurableApplicationContext context;
        private final ModuleTransactions transactions;
        private final JdbcTemplate jdbc;
        private final AtomicLong committed = new AtomicLong();

        Publisher(ConfigurableApplicationContext context) {
            this.context = context;
            this.transactions = context.getBean(ModuleTransactions.class);
            this.jdbc = context.getBean(JdbcTemplate.class);
        }

        @Override
        public void transaction(String text, long intended) {
            transactions.run("discovery", () -> {
                var id = UUID.randomUUID();
                jdbc.update("insert into discovery.bench_order (id, note) values (?, ?)", id, "sighted");
                context.publishEvent(new ShipSighted(id, 1, text, intended));
            });
            committed.incrementAndGet();
        }

        @Override
        public long handled() {
            return committed.get();
        }

        @Override
        public int itemsPerTransaction() {
            return 1;
        }
    }
}
