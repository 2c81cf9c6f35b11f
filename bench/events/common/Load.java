package io.tessera.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Eight publishers, and the clock beside them. */
public final class Load {

    /** How many threads publish. */
    public static final int PUBLISHERS = 8;

    private static final int WARM_UPS = 12;
    private static final int WARM_UP_SECONDS = 5;

    private Load() {}

    /** What is measured. */
    public interface Engine {

        /** Runs one transaction: writes a row and, unless it is the yardstick, publishes one event. */
        void transaction(String text, long intended);

        /** Returns how many items the listener has handled and committed. */
        long handled();

        /** Returns how many items one transaction publishes, 0 for the yardstick. */
        int itemsPerTransaction();
    }

    /** Text that makes the event's JSON 900 bytes long; it changes, so that nothing can be reused. */
    public static String text(int length) {
        var random = ThreadLocalRandom.current();
        var text = new char[length];
        for (var i = 0; i < length; i++) {
            text[i] = (char) ('a' + random.nextInt(26));
        }
        return new String(text);
    }

    /** Publishes until the compiler has little left to do: on two processors it takes the time from what is measured. */
    public static void warmUp(Engine engine, int textLength) throws InterruptedException {
        var compiler = ManagementFactory.getCompilationMXBean();
        for (var round = 0; round < WARM_UPS; round++) {
            var before = compiler.getTotalCompilationTime();
            closed(engine, WARM_UP_SECONDS, textLength);
            if (compiler.getTotalCompilationTime() - before < WARM_UP_SECONDS * 100) {
                return;
            }
        }
    }

    /** Publishes as fast as it goes, and says what that took: items a second, and microseconds of processor time an item. */
    public static String measured(Engine engine, double seconds, int textLength) throws InterruptedException {
        var own = Cpu.own();
        var postgres = Cpu.postgres();
        var start = System.nanoTime();
        var rate = closed(engine, seconds, textLength);
        var items = rate * (System.nanoTime() - start) / 1e9;
        return "%.1f %.1f %.1f"
                .formatted(rate, (Cpu.own() - own) * 1e6 / items, (Cpu.postgres() - postgres) * 1e6 / items);
    }

    /** Publishes as fast as it goes; returns items a second, until the last was handled. */
    public static double closed(Engine engine, double seconds, int textLength) throws InterruptedException {
        var before = engine.handled();
        var sent = new AtomicLong();
        var start = System.nanoTime();
        var end = start + (long) (seconds * 1e9);
        var done = new CountDownLatch(PUBLISHERS);
        for (var publisher = 0; publisher < PUBLISHERS; publisher++) {
            Thread.ofPlatform().daemon().start(() -> {
                while (System.nanoTime() < end) {
                    engine.transaction(text(textLength), System.nanoTime());
                    sent.incrementAndGet();
                }
                Cpu.ending();
                done.countDown();
            });
        }
        done.await();
        if (engine.itemsPerTransaction() == 0) {
            return sent.get() * 1e9 / (System.nanoTime() - start);
        }
        var items = sent.get() * engine.itemsPerTransaction();
        while (engine.handled() - before < items) {
            LockSupport.parkNanos(500_000);
        }
        return items * 1e9 / (System.nanoTime() - start);
    }

    /**
     * Publishes at a fixed rate whatever happens (open loop); an arrival that has to wait counts from when it was due. Returns
     * how long each took until its own transaction was committed, in nanoseconds.
     */
    public static long[] open(Engine engine, double rate, double seconds, int textLength) throws InterruptedException {
        var total = (long) (rate * seconds);
        var committed = new long[(int) total];
        var next = new AtomicLong();
        var start = System.nanoTime();
        var done = new CountDownLatch(PUBLISHERS);
        for (var publisher = 0; publisher < PUBLISHERS; publisher++) {
            Thread.ofPlatform().daemon().start(() -> {
                for (var n = next.getAndIncrement(); n < total; n = next.getAndIncrement()) {
                    var due = start + (long) (n * 1e9 / rate);
                    for (var wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                        LockSupport.parkNanos(wait);
                    }
                    engine.transaction(text(textLength), due);
                    committed[(int) n] = System.nanoTime() - due;
                }
                done.countDown();
            });
        }
        done.await();
        while (engine.handled() < total) {
            LockSupport.parkNanos(500_000);
        }
        return committed;
    }

    /** Returns some percentiles of latencies in nanoseconds, as text in milliseconds. */
    public static String percentiles(long[] nanos) {
        Arrays.sort(nanos);
        return "p50=%.1f p99=%.1f p99.9=%.1f max=%.1f".formatted(
                at(nanos, 0.5), at(nanos, 0.99), at(nanos, 0.999), at(nanos, 1));
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * (sorted.length - 1)))] / 1e6;
    }
}
