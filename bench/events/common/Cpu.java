package io.tessera.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/** Processor time of this process and of PostgreSQL: it says more than wall time on a machine that others use too. */
public final class Cpu {

    private static final double TICK = 0.01;

    private Cpu() {}

    private static final AtomicLong ENDED = new AtomicLong();

    /** Adds the calling thread, which is about to end, to what this process used. */
    public static void ending() {
        ENDED.addAndGet(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
    }

    /** Returns the seconds used so far by this process' own threads: without the compiler, which a long run forgets. */
    public static double own() {
        var threads = ManagementFactory.getThreadMXBean();
        var nanos = ENDED.get();
        for (var id : threads.getAllThreadIds()) {
            nanos += Math.max(0, threads.getThreadCpuTime(id));
        }
        return nanos / 1e9;
    }

    /** Returns the seconds used so far by PostgreSQL, processes that have ended included. */
    public static double postgres() {
        var postmaster = System.getProperty("bench.postmaster", "");
        if (postmaster.isEmpty()) {
            return 0;
        }
        var ticks = 0L;
        try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (var process : processes) {
                var pid = process.getFileName().toString();
                var fields = stat(process);
                if (fields.length > 16 && pid.equals(postmaster)) {
                    ticks += time(fields, 13) + time(fields, 15);
                } else if (fields.length > 16 && fields[3].equals(postmaster)) {
                    ticks += time(fields, 13);
                }
            }
        } catch (IOException notLinux) {
            return 0;
        }
        return ticks * TICK;
    }

    private static long time(String[] fields, int user) {
        return Long.parseLong(fields[user]) + Long.parseLong(fields[user + 1]);
    }

    private static String[] stat(Path process) {
        try {
            var text = Files.readString(process.resolve("stat"));
            // the name may hold spaces: it stands in brackets
            return ("0 0 " + text.substring(text.lastIndexOf(')') + 2)).split(" ");
        } catch (IOException ended) {
            return new String[0];
        }
    }
}
