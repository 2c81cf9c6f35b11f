package io.tessera.platform.cli.split;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** The processes of a split under supervision: started in order of need, stopped in the opposite. */
final class Split implements AutoCloseable {

    private final List<Supervisor> running = new ArrayList<>();
    private final List<AutoCloseable> needed = new ArrayList<>();
    private final JavaCommand java;
    private final Consumer<String> news;

    Split(JavaCommand java, Consumer<String> news) {
        this.java = java;
        this.news = news;
    }

    /** Closes something when no process needs it any more. */
    <T extends AutoCloseable> T owning(T resource) {
        needed.add(resource);
        return resource;
    }

    /** Starts a process and waits for nothing. */
    void start(Part part) {
        supervisor(part).start();
    }

    /**
     * Starts processes, so many at a time: the next one when one of them is ready, or has had its time. All at once would be
     * slower by what a processor loses among them, and each would take as long as all.
     *
     * @param parts the processes, in the order of starting
     * @param atATime how many
     * @param patience how long one may keep the next waiting
     * @param enough says when to start no more
     */
    void startInTurn(List<Part> parts, int atATime, Duration patience, BooleanSupplier enough)
            throws InterruptedException {
        var turns = new Semaphore(atATime);
        for (var supervisor : parts.stream().map(this::supervisor).toList()) {
            turns.acquire();
            if (enough.getAsBoolean()) {
                return;
            }
            supervisor.start();
            Thread.ofVirtual().name("start-" + supervisor.part().name()).start(() -> {
                supervisor.awaitReady(patience, enough);
                turns.release();
            });
        }
    }

    private Supervisor supervisor(Part part) {
        var supervisor = new Supervisor(part, java, news);
        synchronized (running) {
            running.add(supervisor);
        }
        return supervisor;
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
        needed.reversed().forEach(Split::close);
    }

    private static void close(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
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
