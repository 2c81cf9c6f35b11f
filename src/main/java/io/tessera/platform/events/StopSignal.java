package io.tessera.platform.events;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Tells all threads of the engine to come to an end. */
final class StopSignal {

    private final CountDownLatch given = new CountDownLatch(1);

    void give() {
        given.countDown();
    }

    boolean isGiven() {
        return given.getCount() == 0;
    }

    /** Sleeps, unless the engine stops first. */
    void sleep(Duration time) throws InterruptedException {
        if (given.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new InterruptedException("The engine stops");
        }
    }
}
