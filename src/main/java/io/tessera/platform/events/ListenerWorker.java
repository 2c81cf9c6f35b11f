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
    /** How much oftener outboxes are read where other processes store events too. */
    private static final int SHARED_POLLS = 4;

    private final Listener listener;
    private final List<OutboxReader> readers;
    private final Recovery recovery;
    private final Deliveries deliveries;
    private final Redeliveries redeliveries;
    private final HeldAggregates held;
    private final Positions positions;
    private final LaneLease lease;
    private final Semaphore bulkhead;
    private final EventsSettings settings;
    private final StopSignal stop;
    private volatile boolean reconsider;
    private long looked = System.nanoTime();
    private boolean recovered;
    private LaneRights asked = LaneRights.NONE;
    private long askedAt;
    private LaneRights claimed = LaneRights.NONE;
    private long claimedAt;
    private int pageSize;
    private long lastRead;

    ListenerWorker(
            Listener listener,
            List<OutboxReader> readers,
            Recovery recovery,
            Deliveries deliveries,
            Redeliveries redeliveries,
            HeldAggregates held,
            Positions positions,
            LaneLease lease,
            Semaphore bulkhead,
            EventsSettings settings,
            StopSignal stop) {
        this.listener = listener;
        this.readers = readers;
        this.recovery = recovery;
        this.deliveries = deliveries;
        this.redeliveries = redeliveries;
        this.held = held;
        this.positions = positions;
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

    Positions positions() {
        return positions;
    }

    /** Makes the positions of this process' lanes ours, where they are not, and begins to read there. */
    void claim() throws InterruptedException {
        var rights = lease.rights();
        var waiting = !claimed.equals(asked) && System.nanoTime() - claimedAt > poll();
        if (recovered && rights.equals(asked) && !waiting) {
            return;
        }
        recovered = false;
        if (!rights.equals(asked)) {
            asked = rights;
            askedAt = System.nanoTime();
        }
        claimed = recovery.recover(readers, rights);
        claimedAt = System.nanoTime();
        if (claimed.equals(asked)) {
            askedAt = claimedAt;
        } else if (claimedAt - askedAt > settings.lease().toNanos()) {
            // whoever had the lanes had them to give up, or lost them, that long ago
            lease.endFrozenTransactions();
            askedAt = claimedAt;
        }
        redeliveries.load();
        recovered = true;
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
                recovered = false;
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
        recovered = false;
        try {
            stop.sleep(settings.poll());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Does what there is to do; returns false when there is nothing more. */
    private boolean work() throws InterruptedException {
        bulkhead.acquire();
        try {
            claim();
            look();
            var found = redeliveries.deliverNext(claimed);
            for (var reader : readers) {
                found |= pump(reader);
                if (!reader.admitsOthers()) {
                    break;
                }
            }
            return found;
        } finally {
            bulkhead.release();
        }
    }

    /** Looks at what other processes do: what they have handled, redriven and parked. */
    private void look() throws InterruptedException {
        var left = readers.stream().anyMatch(reader -> !reader.elsewhere().isEmpty());
        var due = System.nanoTime() - looked > poll();
        if (reconsider || due && (left || held.anyParked() || lease.isShared() && !held.isEmpty())) {
            reconsider = false;
            looked = System.nanoTime();
            recovery.observe(readers, redeliveries::load);
        }
    }

    /** Nobody signals what other processes do. */
    private long poll() {
        return settings.poll().toNanos() / (lease.isShared() ? SHARED_POLLS : 1);
    }

    private boolean pump(OutboxReader reader) throws InterruptedException {
        lastRead = System.nanoTime();
        var rows = reader.read();
        var wanted = recovery.wanted(reader, rows, claimed);
        var from = 0;
        while (from < wanted.size() && mayGoOn()) {
            var page = reader.load(wanted.subList(from, Math.min(from + pageSize, wanted.size())));
            from = deliver(reader, page, wanted, from);
        }
        if (from < wanted.size()) {
            // the reader is ahead of what was delivered: it begins again where that ends, if it does
            recovered = false;
            return false;
        }
        reader.handledUpTo(reader.gaps().complete());
        return rows.size() >= OutboxReader.PAGE;
    }

    private boolean mayGoOn() {
        return !stop.isGiven() && lease.rights().equals(asked);
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
        var poll = poll();
        var retry = held.next(claimed)
                .map(next -> next.getValue().due() - System.nanoTime())
                .orElse(poll);
        return Math.clamp(Math.min(poll, retry), 0, poll);
    }
}
