package io.tessera.platform.cli.split;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** The processes of a split under supervision: started in order of need, stopped in the opposite. */
final class Split implements AutoCloseable {

    private final List<Supervisor> running = new ArrayList<>();
    private final JavaCommand java;
    private final Consumer<String> news;

    Split(JavaCommand java, Consumer<String> news) {
        this.java = java;
        this.news = news;
    }

    /** Starts some processes at once and waits for none. */
    void start(List<Part> parts) {
        for (var part : parts) {
            var supervisor = new Supervisor(part, java, news);
            synchronized (running) {
                running.add(supervisor);
            }
            supervisor.start();
        }
    }

    /**
     * Waits until all that were started answer that they are ready.
     *
     * @param patience how long for each
     * @param enough says when to wait no more
     * @return the names of those that did not
     */
    List<String> awaitReady(Duration patience, BooleanSupplier enough) {
        return all().stream()
                .filter(supervisor -> !supervisor.awaitReady(patience, enough))
                .map(supervisor -> supervisor.part().name())
                .toList();
    }

    /** Says which process is where. */
    String map() {
        var lines = new ArrayList<String>();
        lines.add("%-14s %-24s %-8s %s".formatted("process", "address", "pid", "log"));
        for (var supervisor : all()) {
            var part = supervisor.part();
            lines.add("%-14s %-24s %-8s %s"
                    .formatted(
                            part.name(),
                            (part.web() ? "http://" : "") + "127.0.0.1:" + part.port(),
                            supervisor.pid().map(String::valueOf).orElse("-"),
                            part.log()));
        }
        return String.join(System.lineSeparator(), lines);
    }

    /** Stops the modules together, then the edge and the broker, which they need to finish what they are at. */
    @Override
    public void close() {
        var last = all().reversed();
        // Ctrl-C on a terminal reaches all of them: none that ends now is to come back
        last.forEach(Supervisor::letGo);
        last.stream().filter(Split::isModule).forEach(Supervisor::stop);
        last.forEach(Supervisor::close);
    }

    private static boolean isModule(Supervisor supervisor) {
        return supervisor.part().web() && !supervisor.part().name().equals(SplitPlan.EDGE);
    }

    private List<Supervisor> all() {
        synchronized (running) {
            return List.copyOf(running);
        }
    }
}
