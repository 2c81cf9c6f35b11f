package io.tessera.bench.rank;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Memory and processor time of a process, its descendants, and the database server that works in a directory (which has a
 * session of its own), from Linux's /proc. Elsewhere both stay 0.
 */
final class ProcessTree {

    private static final double TICKS_PER_SECOND = 100;

    private final long root;
    private final String directory;
    private final Map<Long, Double> seconds = new HashMap<>();
    private long peakKiB;

    ProcessTree(long root, Path directory) {
        this.root = root;
        this.directory = directory.toString();
    }

    /** Looks once: adds up the proportional set sizes and notes the processor time of each process. */
    void look() {
        var sum = 0L;
        for (var pid : members()) {
            sum += pss(pid);
            note(pid);
        }
        peakKiB = Math.max(peakKiB, sum);
    }

    /** Returns the greatest sum of proportional set sizes seen, in MiB. */
    long peakMiB() {
        return peakKiB / 1024;
    }

    /** Returns the processor seconds of all processes seen, as far as they were seen. */
    double seconds() {
        return seconds.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private Set<Long> members() {
        var members = new HashSet<Long>();
        members.add(root);
        var processes = ProcessHandle.allProcesses().toList();
        for (var process : processes) {
            if (text("/proc/%d/cmdline".formatted(process.pid())).contains(directory)) {
                members.add(process.pid());
            }
        }
        for (var grown = true; grown; ) {
            grown = false;
            for (var process : processes) {
                var parent = process.parent().map(ProcessHandle::pid).orElse(0L);
                grown |= members.contains(parent) && members.add(process.pid());
            }
        }
        members.remove(ProcessHandle.current().pid());
        return members;
    }

    private static long pss(long pid) {
        return text("/proc/%d/smaps_rollup".formatted(pid)).lines()
                .filter(line -> line.startsWith("Pss:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }

    private void note(long pid) {
        var stat = text("/proc/%d/stat".formatted(pid));
        if (!stat.isEmpty()) {
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            seconds.put(pid, (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND);
        }
    }

    private static String text(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException gone) {
            return "";
        }
    }
}
