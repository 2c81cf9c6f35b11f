package io.tessera.hygiene.resolution;

import io.tessera.discovery.SourceRecord;
import io.tessera.discovery.SourceRecordsCollected;
import io.tessera.discovery.SourceRow;
import io.tessera.hygiene.testing.RecordBuilder;
import io.tessera.platform.data.ModuleTransactions;
import io.tessera.platform.events.Lanes;
import io.tessera.testing.TestServer;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How fast source records become golden records: batches of 10,000 through the listener, on a real database, without the
 * event engine's share. Arguments: how many records (100,000), how many a batch (10,000). Prints records a second and
 * microseconds of processor time a record, Java's and PostgreSQL's.
 */
public final class CollectBenchmark {

    private static final Instant COLLECTED = Instant.parse("2026-05-01T08:00:00Z");

    private CollectBenchmark() {}

    /** Runs the benchmark. */
    public static void main(String[] args) {
        var count = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        var batch = args.length > 1 ? Integer.parseInt(args[1]) : 10_000;
        var database = TestServer.freshDatabase();
        try (var context = new SpringApplicationBuilder(Stage.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--tessera.modules=hygiene",
                        "--tessera.data-dir=" + TestServer.freshDirectory(),
                        "--tessera.secret=" + Base64.getEncoder().encodeToString(new byte[32]),
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password())) {
            var transactions = context.getBean(ModuleTransactions.class);
            var collect = context.getBean(CollectRecords.class);
            var server = server(context.getBean(JdbcTemplate.class), transactions);
            var random = new Random(7);
            var half = new Figures(0, 0, 0);
            var all = new Figures(0, 0, 0);
            for (var done = 0; done < count; done += batch) {
                var events = batch(done, batch, count, random);
                var before = Figures.now(server);
                transactions.run("hygiene", () -> collect.on(events));
                var spent = Figures.now(server).minus(before);
                all = all.plus(spent);
                half = done >= count / 2 ? half.plus(spent) : half;
                System.out.printf("%,9d %s%n", done + batch, spent.per(batch));
            }
            System.out.printf("all        %s%nlast half  %s%n", all.per(count), half.per(count - count / 2));
            System.out.println(transactions.call(
                    "hygiene", () -> context.getBean(JdbcTemplate.class).queryForList("""
                            select count(*) as records, count(distinct coalesce(person, id)) as people,
                              count(distinct company_key) as companies, pg_size_pretty(pg_total_relation_size('hygiene.record')) as size
                            from hygiene.record""")));
        }
    }

    /** The postmaster, parent of all its processes. */
    private static long server(JdbcTemplate jdbc, ModuleTransactions transactions) {
        var backend = transactions.call("hygiene", () -> jdbc.queryForObject("select pg_backend_pid()", Long.class));
        return ProcessHandle.of(backend)
                .flatMap(ProcessHandle::parent)
                .orElseThrow()
                .pid();
    }

    /** Nanoseconds: by the clock, of this thread's processor time, of PostgreSQL's. */
    private record Figures(long wall, long java, long postgres) {

        static Figures now(long server) {
            var postgres = ProcessHandle.of(server).stream()
                    .flatMap(ProcessHandle::children)
                    .flatMap(process -> process.info().totalCpuDuration().stream())
                    .mapToLong(Duration::toNanos)
                    .sum();
            return new Figures(
                    System.nanoTime(), ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime(), postgres);
        }

        Figures minus(Figures other) {
            return new Figures(wall - other.wall, java - other.java, postgres - other.postgres);
        }

        Figures plus(Figures other) {
            return new Figures(wall + other.wall, java + other.java, postgres + other.postgres);
        }

        String per(int records) {
            return "%,7d records/s; a record costs %5.1f us of this thread, %5.1f us of PostgreSQL"
                    .formatted(records * 1_000_000_000L / wall, java / 1e3 / records, postgres / 1e3 / records);
        }
    }

    private static List<SourceRecordsCollected> batch(int from, int size, int count, Random random) {
        var records = new ArrayList<SourceRecord>();
        for (var row = from; row < Math.min(count, from + size); row++) {
            records.add(record(row, count, random));
        }
        return Lanes.<SourceRecord>lists(records).stream()
                .map(SourceRecordsCollected::new)
                .toList();
    }

    /** One in six rows tells of somebody again, in another way; companies have twelve people, some many more. */
    private static SourceRecord record(int row, int count, Random random) {
        var person = random.nextInt(6) == 0 && row > 0 ? random.nextInt(row) : row;
        var self = new Random(person * 31L + 5);
        var company = (int) (count / 12.0 * Math.pow(self.nextDouble(), 1.5));
        var first = word(self.nextInt(400), 2);
        var last = word(self.nextInt(6_000), 3);
        var free = self.nextInt(6) == 0;
        var domain = word(company, 4) + ".com";
        var email = first + "." + last + person + "@" + (free ? "gmail.com" : domain);
        var switchboard = self.nextInt(3) == 0;
        var phone = "+49" + (switchboard ? 30_000_000L + company : 1_600_000_000L + person);
        var shout = random.nextInt(5) == 0;
        return new SourceRecord(
                RecordBuilder.idOf(1, row + 2),
                1,
                new SourceRow(RecordBuilder.importId(1), row + 2),
                COLLECTED,
                shout ? first.toUpperCase(Locale.ROOT) : first,
                shout ? last.toUpperCase(Locale.ROOT) : last,
                null,
                random.nextInt(4) == 0 ? null : "Head of " + word(self.nextInt(40), 3),
                word(company, 4) + (random.nextBoolean() ? " GmbH" : " Inc."),
                random.nextInt(3) == 0 ? "www." + domain : null,
                random.nextInt(5) == 0 ? null : email,
                random.nextInt(3) == 0 ? null : phone,
                random.nextInt(3) == 0 ? null : phone,
                null,
                "Berlin",
                random.nextBoolean() ? "Germany" : "DE",
                null,
                "Trade " + company % 20,
                10 + company % 1_000);
    }

    private static String word(int number, int syllables) {
        var out = new StringBuilder();
        var rest = number * 7_919L + 13;
        for (var i = 0; i < syllables; i++) {
            out.append("bcdfghklmnprstvw".charAt((int) (rest % 16)));
            rest /= 16;
            out.append("aiou".charAt((int) (rest % 4)));
            rest /= 4;
        }
        return out.append('n').toString();
    }

    /** Platform's own beans and hygiene's. */
    @TestConfiguration(proxyBeanMethods = false)
    @ComponentScan(
            basePackages = {
                "io.tessera.platform.data",
                "io.tessera.platform.events",
                "io.tessera.platform.installation",
                "io.tessera.platform.modules",
                "io.tessera.hygiene"
            },
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = ".*(\\.web\\.|Tests|World|Stage|isolation|\\.module\\.).*"))
    static class Stage {

        @Bean
        JdbcTemplate jdbcTemplate(DataSource dataSource) {
            return new JdbcTemplate(dataSource);
        }

        @Bean
        JdbcClient jdbcClient(JdbcTemplate jdbc) {
            return JdbcClient.create(jdbc);
        }
    }
}
