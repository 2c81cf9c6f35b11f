package io.tessera.discovery.imports;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that works while there is work, sleeps until woken, and tries again with growing pauses what failed. */
final class Loop {

    /** Work of which there may be more. */
    interface Work {

        /** Does the next piece; false when there is none. */
        boolean next() throws InterruptedException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    /** Another process may have left work behind. */
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    private final String name;
    private final Work work;
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean stopped;
    private volatile @Nullable Thread thread;

    Loop(String name, Work work) {
        this.name = name;
        this.work = work;
    }

    void wake() {
        woken.release();
    }

    void start() {
        stopped = false;
        thread = Thread.ofPlatform().daemon().name(name).start(this::run);
    }

    /** Stops after the running transaction. */
    void stop() {
        stopped = true;
        var running = thread;
        if (running != null) {
            running.interrupt();
            try {
                running.join(Duration.ofSeconds(20));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run() {
        var pause = FIRST_PAUSE;
        while (!stopped) {
            try {
                woken.drainPermits();
                if (!work.next()) {
                    woken.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
                }
                pause = FIRST_PAUSE;
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (stopped || !rested(pause, e)) {
                    return;
                }
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            }
        }
    }

    /** Nothing is lost by waiting: what failed rolled back. */
    private boolean rested(Duration pause, RuntimeException cause) {
        LOG.warn("{} stopped and goes on in {} ms: {}", name, pause.toMillis(), cause.toString());
        LOG.debug("{} stopped", name, cause);
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
