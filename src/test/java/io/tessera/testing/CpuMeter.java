package io.tessera.testing;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Measures the processor time of work on this thread and in the database's processes that serve it: unlike wall time it hardly
 * depends on what else the machine does. Linux only.
 */
public final class CpuMeter {

    private static final long NANOS_PER_TICK = 10_000_000;

    private final List<Path> backends;
    private final long java;
    private final long database;

    private CpuMeter(List<Path> backends) {
        this.backends = backends;
        this.java = javaNanos();
        this.database = databaseNanos();
    }

    /**
     * Begins to measure.
     *
     * @param jdbc on the database that will do the work
     * @return the meter
     */
    public static CpuMeter start(JdbcTemplate jdbc) {
        return new CpuMeter(
                jdbc
                        .queryForList(
                                "select pid from pg_stat_activity where datname = current_database()", Integer.class)
                        .stream()
                        .map(pid -> Path.of("/proc/" + pid + "/stat"))
                        .filter(Files::isReadable)
                        .toList());
    }

    /**
     * Tells the microseconds a row took since the start.
     *
     * @param rows how many rows were worked on
     * @return such as {@code java 3.1 + database 8.2 = 11.3 us/row}
     */
    public String perRow(int rows) {
        var inJava = (javaNanos() - java) / 1_000.0 / rows;
        var inDatabase = (databaseNanos() - database) / 1_000.0 / rows;
        return "java %.1f + database %.1f = %.1f us/row".formatted(inJava, inDatabase, inJava + inDatabase);
    }

    private static long javaNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private long databaseNanos() {
        return backends.stream().mapToLong(CpuMeter::nanosOf).sum();
    }

    private static long nanosOf(Path backend) {
        try {
            var stat = Files.readString(backend);
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * NANOS_PER_TICK;
        } catch (IOException gone) {
            return 0;
        }
    }
}
