package io.tessera.platform.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Starts and stops deliveries. It starts before the web server does, so that what is asked of it then is known, and stops
 * after it; running listener transactions end before the pool and the database go.
 */
final class EventEngine implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EventEngine.class);
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final WorkerFactory factory;
    private final Listeners listeners;
    private final Outbox outbox;
    private final Census census;
    private final FlowLedger ledger;
    private final StoredFlows flows;
    private final Upkeep upkeep;
    private StopSignal stop = new StopSignal();
    private volatile List<ListenerWorker> workers = List.of();
    private Map<String, LaneLease> leases = Map.of();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    EventEngine(
            WorkerFactory factory,
            Listeners listeners,
            Outbox outbox,
            Census census,
            FlowLedger ledger,
            StoredFlows flows,
            Upkeep upkeep) {
        this.factory = factory;
        this.listeners = listeners;
        this.outbox = outbox;
        this.census = census;
        this.ledger = ledger;
        this.flows = flows;
        this.upkeep = upkeep;
    }

    @Override
    public void start() {
        stop = new StopSignal();
        census.forget();
        ledger.reset();
        outbox.restart();
        flows.load();
        leases = factory.leases();
        workers = factory.workers(leases, stop);
        listeners.are(workers.stream().map(ListenerWorker::listener).toList());
        takeLeases();
        workers.forEach(EventEngine::claim);
        census.begin(workers);
        workers.forEach(worker -> run("events-" + worker.listener().id(), worker));
        run("events-upkeep", () -> upkeep.run(leases.values(), workers, stop));
        running = true;
        LOG.info("Delivering to {} listeners", workers.size());
    }

    private void takeLeases() {
        for (var lease : leases.values()) {
            lease.take();
            if (lease.isShared()) {
                LOG.info("Other processes run {} too: they share its lanes", lease.module());
            }
        }
    }

    private static void claim(ListenerWorker worker) {
        try {
            worker.claim();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while starting", e);
        }
    }

    private void run(String name, Runnable work) {
        threads.add(Thread.ofPlatform().daemon().name(name).start(work));
    }

    @Override
    public void stop() {
        running = false;
        listeners.areUnknown();
        stop.give();
        workers.forEach(worker -> worker.listener().wake());
        try {
            var deadline = System.nanoTime() + GRACE.toNanos();
            for (var thread : threads) {
                if (!thread.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())))) {
                    LOG.warn("{} does not end: interrupted", thread.getName());
                    thread.interrupt();
                    thread.join(Duration.ofSeconds(1));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.clear();
        release();
    }

    private void release() {
        try {
            for (var worker : workers) {
                worker.readers().forEach(reader -> worker.positions().save(reader, false));
            }
            leases.values().forEach(LaneLease::release);
        } catch (RuntimeException e) {
            LOG.info("Leases run out by themselves: {}", Failures.text(e));
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }

    /** Returns the workers by listener. */
    Map<String, ListenerWorker> workers() {
        var byId = new TreeMap<String, ListenerWorker>();
        workers.forEach(worker -> byId.put(worker.listener().id(), worker));
        return byId;
    }
}
