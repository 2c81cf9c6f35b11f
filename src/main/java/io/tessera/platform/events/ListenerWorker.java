package io.tessera.platform.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that works for a listener: reads the outboxes it hears, delivers, tries parked facts again. Since each
 * listener reads for itself, one that is slow, hangs or fails holds up nobody, and the backlog stays in the database.
 */
final class ListenerWorker implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(ListenerWorker.class);

    private final Listener listener;
    private final List<OutboxReader> readers;
    private final Recovery recovery;
    private final Deliveries deliveries;
    private final Redeliveries redeliveries;
    private final HeldAggregates held;
    private final ModuleLease lease;
    private final Semaphore bulkhead;
    private final EventsSettings settings;
    private final StopSignal stop;
    private volatile boolean reconsider;
    private long reconsidered;
    private long claimed;
    private int pageSize;
    private long lastRead;

    ListenerWorker(
            Listener listener,
            List<OutboxReader> readers,
            Recovery recovery,
            Deliveries deliveries,
            Redeliveries redeliveries,
            HeldAggregates held,
            ModuleLease lease,
            Semaphore bulkhead,
            EventsSettings settings,
            StopSignal stop) {
        this.listener = listener;
        this.readers = readers;
        this.recovery = recovery;
        this.deliveries = deliveries;
        this.redeliveries = redeliveries;
        this.held = held;
        this.lease = lease;
        this.bulkhead = bulkhead;
        this.settings = settings;
        this.stop = stop;
        this.pageSize = settings.batch();
    }

    Listener listener() {
        return listener;
    }

    HeldAggregates held() {
        return held;
    }

    List<OutboxReader> readers() {
        return readers;
    }

    /** Makes the positions ours, and counts what is still to be delivered. */
    void claim() throws InterruptedException {
        var fence = lease.fence();
        if (fence != 0 && fence != claimed) {
            recovery.recover(readers, fence);
            redeliveries.load();
            claimed = fence;
        }
    }

    /** Looks at the parked rows again, since they were changed from outside. */
    void reconsiderParked() {
        reconsider = true;
        listener.wake();
    }

    @Override
    public void run() {
        while (!stop.isGiven()) {
            try {
                if (!work()) {
                    listener.await(pause());
                }
            } catch (LeaseLostException lost) {
                LOG.info("{}: {}", listener.id(), lost.getMessage());
                lease.lose();
                claimed = 0;
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException | Error unforeseen) {
                startOver(unforeseen);
            }
        }
    }

    private void startOver(Throwable unforeseen) {
        if (stop.isGiven()) {
            return;
        }
        if (Failures.kindOf(unforeseen) == Failures.Kind.FACT) {
            LOG.error("Deliveries to {} start over", listener.id(), unforeseen);
        } else {
            LOG.warn("Deliveries to {} wait for the database: {}", listener.id(), Failures.text(unforeseen));
        }
        claimed = 0;
        try {
            stop.sleep(settings.poll());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Does what there is to do; returns false when there is nothing more. */
    private boolean work() throws InterruptedException {
        claim();
        if (lease.fence() == 0 || lease.fence() != claimed) {
            return false;
        }
        bulkhead.acquire();
        try {
            if (reconsider
                    || held.anyParked()
                            && System.nanoTime() - reconsidered
                                    > settings.poll().toNanos()) {
                // another process may have redriven what is parked: its rows tell
                reconsider = false;
                reconsidered = System.nanoTime();
                redeliveries.load();
            }
            var found = redeliveries.deliverNext(claimed);
            for (var reader : readers) {
                found |= pump(reader);
            }
            return found;
        } finally {
            bulkhead.release();
        }
    }

    private boolean pump(OutboxReader reader) throws InterruptedException {
        lastRead = System.nanoTime();
        var rows = reader.read();
        var wanted = recovery.wanted(reader, rows);
        var from = 0;
        while (from < wanted.size() && mayGoOn()) {
            var page = reader.load(wanted.subList(from, Math.min(from + pageSize, wanted.size())));
            from = deliver(reader, page, wanted, from);
        }
        if (from < wanted.size()) {
            // the reader is ahead of what was delivered: it begins again where that ends, if it does
            claimed = 0;
            return false;
        }
        reader.handledUpTo(reader.gaps().complete());
        return rows.size() >= OutboxReader.PAGE;
    }

    private boolean mayGoOn() {
        return !stop.isGiven() && lease.fence() == claimed;
    }

    /** Delivers a page in transactions of about as many items as one should take; returns what of the rows comes next. */
    private int deliver(OutboxReader reader, List<Delivery> page, List<StoredEvent> wanted, int from)
            throws InterruptedException {
        var next = from;
        var total = 0;
        for (var rest = page; !rest.isEmpty() && mayGoOn(); ) {
            var chunk = chunk(rest);
            rest = rest.subList(chunk.size(), rest.size());
            next += chunk.size();
            total += chunk.stream().mapToInt(Delivery::weight).sum();
            var seen = next == wanted.size()
                    ? reader.gaps().mark()
                    : wanted.get(next).id() - 1;
            var position = Math.min(seen, reader.gaps().complete());
            deliveries.deliver(chunk, position, claimed, recovery.begun(chunk));
            reader.handledUpTo(position);
        }
        // as many events at a time as make one transaction, so that a page of long lists does not fill the memory
        var fitting = (int) ((long) page.size() * settings.batchItems() / Math.max(1, total));
        pageSize = Math.clamp(fitting, 1, settings.batch());
        return next;
    }

    private List<Delivery> chunk(List<Delivery> page) {
        var chunk = new ArrayList<Delivery>(page.size());
        var weight = 0;
        for (var delivery : page) {
            weight += delivery.weight();
            if (!chunk.isEmpty() && weight > settings.batchItems()) {
                break;
            }
            chunk.add(delivery);
        }
        return chunk;
    }

    /** Returns how long to wait for a signal: a busy listener lets events gather, so that it takes more at a time. */
    private long pause() throws InterruptedException {
        var lingered = System.nanoTime() - lastRead;
        var linger = settings.linger().toNanos() - lingered;
        if (linger > 0) {
            Thread.sleep(Duration.ofNanos(linger));
        }
        var poll = settings.poll().toNanos();
        var retry = held.next()
                .map(next -> next.getValue().due() - System.nanoTime())
                .orElse(poll);
        return Math.clamp(Math.min(poll, retry), 0, poll);
    }
}
