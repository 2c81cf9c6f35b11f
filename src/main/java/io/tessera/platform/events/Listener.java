package io.tessera.platform.events;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** One listener of this process: what it hears, what it has before it, what it has done. */
final class Listener {

    private final Subscription subscription;
    private final Map<String, EventType> types;
    private final FlowLedger ledger;
    private final Semaphore signal = new Semaphore(0);
    private final AtomicLong backlog = new AtomicLong();
    private final AtomicLong handled = new AtomicLong();
    private final Rate rate = new Rate();
    private volatile long progress = System.nanoTime();

    Listener(Subscription subscription, List<EventType> types, FlowLedger ledger) {
        this.subscription = subscription;
        this.types = types.stream().collect(Collectors.toMap(EventType::name, type -> type));
        this.ledger = ledger;
    }

    Subscription subscription() {
        return subscription;
    }

    String id() {
        return subscription.id();
    }

    String module() {
        return subscription.module();
    }

    /** Returns what it hears, by name. */
    Map<String, EventType> types() {
        return types;
    }

    /** Counts a delivery to come, before the transaction that causes it commits. */
    void expect(FlowId flow) {
        if (backlog.getAndIncrement() == 0) {
            progress = System.nanoTime();
        }
        ledger.change(flow, module(), 1, 0);
    }

    /** Takes a delivery back that will not come. */
    void expectNoMore(FlowId flow) {
        backlog.decrementAndGet();
        ledger.change(flow, module(), -1, 0);
    }

    /** Counts a delivery off, after the transaction that handled it has committed. */
    void handled(FlowId flow) {
        expectNoMore(flow);
        handled.incrementAndGet();
        rate.count();
        progress = System.nanoTime();
    }

    /** Counts a delivery off that another process has handled. */
    void handledElsewhere(FlowId flow) {
        expectNoMore(flow);
        progress = System.nanoTime();
    }

    /** Says that there may be something to do. Cheap, from any thread. */
    void wake() {
        if (signal.availablePermits() == 0) {
            signal.release();
        }
    }

    /** Waits for {@link #wake}. */
    void await(long nanos) throws InterruptedException {
        if (signal.tryAcquire(nanos, TimeUnit.NANOSECONDS)) {
            signal.drainPermits();
        }
    }

    long backlog() {
        return backlog.get();
    }

    long handledTotal() {
        return handled.get();
    }

    double perSecond() {
        return rate.perSecond();
    }

    /** Returns whether deliveries wait and none was handled for a while: nobody should wait for it. */
    boolean hangs(long patienceNanos) {
        return backlog.get() > 0 && System.nanoTime() - progress > patienceNanos;
    }
}
