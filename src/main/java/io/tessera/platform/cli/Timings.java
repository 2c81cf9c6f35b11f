package io.tessera.platform.cli;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Where the time of a command went: laps from the start of the process, in milliseconds. */
public final class Timings {

    private final Map<String, Long> laps = new LinkedHashMap<>();
    private final long begin;
    private long last;

    private Timings(long begin) {
        this.begin = begin;
        this.last = begin;
    }

    /**
     * Begins at the start of the process, so that the first lap holds the start of Java.
     *
     * @return timings without laps
     */
    public static Timings sinceProcessStart() {
        return new Timings(ManagementFactory.getRuntimeMXBean().getStartTime());
    }

    /**
     * Ends a lap.
     *
     * @param name what was done since the last one ended
     */
    public void lap(String name) {
        var now = System.currentTimeMillis();
        laps.merge(name, now - last, Long::sum);
        last = now;
    }

    /**
     * Writes the laps and their sum.
     *
     * @return a line each, for people
     */
    public String table() {
        var lines = laps.entrySet().stream()
                .map(lap -> "%8d ms  %s".formatted(lap.getValue(), lap.getKey()))
                .collect(Collectors.joining(System.lineSeparator()));
        return lines + System.lineSeparator() + "%8d ms  in all".formatted(last - begin);
    }
}
