package io.tessera.platform.cli.split;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps one process running: started again when it dies, after a pause that grows while it keeps dying. */
final class Supervisor implements AutoCloseable {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONG_LIFE = Duration.ofMinutes(1);
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Part part;
    private final JavaCommand java;
    private final Consumer<String> news;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private @Nullable Process process;
    private Duration pause = FIRST_PAUSE;
    private long startedAt;
    private boolean closed;

    Supervisor(Part part, JavaCommand java, Consumer<String> news) {
        this.part = part;
        this.java = java;
        this.news = news;
    }

    Part part() {
        return part;
    }

    /** Returns the number of the process that runs now, empty between two. */
    Optional<Long> pid() {
        lock.lock();
        try {
            return Optional.ofNullable(process).filter(Process::isAlive).map(Process::pid);
        } finally {
            lock.unlock();
        }
    }

    /** Starts the process; returns at once. */
    void start() {
        lock.lock();
        try {
            if (!closed) {
                var started = launch();
                startedAt = System.nanoTime();
                process = started;
                started.onExit().thenAccept(this::died);
            }
        } finally {
            lock.unlock();
        }
    }

    private Process launch() {
        var builder = new ProcessBuilder(java.of(part.settings()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(part.log().toFile()));
        builder.environment().putAll(part.secrets());
        try {
            var started = builder.start();
            started.getOutputStream().close();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be started".formatted(part.name()), e);
        }
    }

    private void died(Process dead) {
        lock.lock();
        try {
            ended.signalAll();
            if (closed) {
                return;
            }
            if (System.nanoTime() - startedAt > LONG_LIFE.toNanos()) {
                pause = FIRST_PAUSE;
            }
            news.accept("%s ended with exit code %d and is started again in %d s; see %s"
                    .formatted(part.name(), dead.exitValue(), pause.toSeconds(), part.log()));
        } finally {
            lock.unlock();
        }
        Thread.ofVirtual().name("restart-" + part.name()).start(this::restart);
    }

    private void restart() {
        lock.lock();
        try {
            var left = pause.toNanos();
            while (left > 0 && !closed) {
                left = ended.awaitNanos(left);
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            start();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until the process answers that it is ready.
     *
     * @param patience how long
     * @param enough says when to wait no more
     * @return false when it did not in that time
     */
    boolean awaitReady(Duration patience, BooleanSupplier enough) {
        var end = System.nanoTime() + patience.toNanos();
        try {
            while (!enough.getAsBoolean() && System.nanoTime() < end) {
                if (isReady()) {
                    return true;
                }
                if (rest()) {
                    return false;
                }
            }
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Lets a moment pass, or less when the process ends; returns whether supervision has ended. */
    private boolean rest() throws InterruptedException {
        lock.lock();
        try {
            var left = LOOK.toNanos();
            while (left > 0 && !closed) {
                left = ended.awaitNanos(left);
            }
            return closed;
        } finally {
            lock.unlock();
        }
    }

    private boolean isReady() throws InterruptedException {
        if (!part.web()) {
            return Ports.isOpen(part.port());
        }
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(part.port())))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Starts the process no more when it ends. */
    void letGo() {
        lock.lock();
        try {
            closed = true;
            ended.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Tells the process to stop; it is not started again. */
    void stop() {
        letGo();
        lock.lock();
        try {
            if (process != null) {
                process.destroy();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Stops the process and waits until it is gone, killing it when it does not go. */
    @Override
    public void close() {
        stop();
        var last = process;
        if (last != null) {
            try {
                if (!last.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                    news.accept("%s does not stop and is killed".formatted(part.name()));
                    last.destroyForcibly().waitFor();
                }
            } catch (InterruptedException e) {
                last.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
        http.close();
    }
}
