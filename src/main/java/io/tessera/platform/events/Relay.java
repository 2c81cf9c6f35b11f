package io.tessera.platform.events;

import io.tessera.platform.events.wire.KafkaClients;
import io.tessera.platform.events.wire.Topics;
import io.tessera.platform.events.wire.WireEvent;
import io.tessera.platform.events.wire.WireSender;
import io.tessera.platform.events.wire.WireSender.Acknowledged;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what a module publishes to its topic: reads the outbox in order, as a listener does, and moves its position only when
 * Kafka has acknowledged everything up to it. While Kafka is away it waits with at most a few megabytes in hand; publishers
 * notice nothing. What is sent again after a failure begins with the first that was not acknowledged, so that those who
 * drop repeats see each lane in order.
 */
final class Relay implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final long BYTES_AT_ONCE = 4 * 1024 * 1024;
    private static final long PATIENCE_NANOS = 10_000_000_000L;

    private final String module;
    private final OutboxTail outbox;
    private final SentEvents sent;
    private final RelayPost post;
    private final KafkaClients clients;
    private final ModuleTransactionRunner transactions;
    private final EventsSettings settings;
    private final StopSignal stop;
    private final Semaphore signal = new Semaphore(0);
    private @Nullable WireSender sender;
    private long claimed;
    private volatile long position;
    private int failures;
    private volatile @Nullable String trouble;
    private volatile long waitingSince;

    Relay(
            String module,
            OutboxTail outbox,
            SentEvents sent,
            RelayPost post,
            KafkaClients clients,
            DeliverySupport support,
            StopSignal stop) {
        this.module = module;
        this.outbox = outbox;
        this.sent = sent;
        this.post = post;
        this.clients = clients;
        this.transactions = support.transactions();
        this.settings = support.settings();
        this.stop = stop;
    }

    String module() {
        return module;
    }

    RelayPost post() {
        return post;
    }

    /** Returns up to which place everything is sent, as far as is known here. */
    long position() {
        return position;
    }

    /** Returns why nothing is sent now; null when all is well. */
    @Nullable
    String trouble() {
        var since = waitingSince;
        return since != 0 && System.nanoTime() - since > PATIENCE_NANOS ? "Kafka does not answer" : trouble;
    }

    /** Says that there may be something to send. Cheap, from any thread. */
    void wake() {
        if (signal.availablePermits() == 0) {
            signal.release();
        }
    }

    @Override
    public void run() {
        try {
            while (!stop.isGiven()) {
                try {
                    if (!work() && signal.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS)) {
                        signal.drainPermits();
                    }
                } catch (RuntimeException failure) {
                    startOver(failure);
                }
            }
        } catch (InterruptedException stopping) {
            LOG.debug("The relay of {} ends", module);
        } finally {
            disconnect();
        }
    }

    private void startOver(RuntimeException failure) throws InterruptedException {
        disconnect();
        claimed = 0;
        if (failure instanceof LeaseLostException) {
            LOG.info("Another process sends what {} publishes", module);
        } else {
            failures++;
            trouble = Failures.text(failure);
            LOG.warn("Sending what {} publishes waits: {}", module, trouble);
        }
        stop.sleep(settings.backOffAfter(Math.max(1, failures)));
    }

    private void disconnect() {
        if (sender != null) {
            sender.close();
            sender = null;
        }
    }

    /** Sends what there is; returns whether there may be more. */
    private boolean work() throws InterruptedException {
        var fence = post.fence();
        if (fence == 0) {
            disconnect();
            claimed = 0;
            return false;
        }
        if (fence != claimed) {
            position = transactions
                    .in(module, "relay", () -> post.position(fence))
                    .orElseThrow(() -> new LeaseLostException(module));
            outbox.rewind(position);
            claimed = fence;
        }
        var rows = outbox.read(OutboxReader.PAGE);
        if (!rows.isEmpty()) {
            send(rows.stream().map(StoredEvent::id).toList());
        }
        moveTo(outbox.gaps().complete(), List.of());
        failures = 0;
        trouble = null;
        return rows.size() >= OutboxReader.PAGE;
    }

    private void send(List<Long> ids) throws InterruptedException {
        var runs = transactions.in(module, "sizes", () -> sent.runs(ids, BYTES_AT_ONCE));
        for (var run : runs) {
            var events = transactions.in(
                    module, "payloads", () -> sent.events(run, outbox.gaps().complete()));
            var safe = send(connected(), events);
            moveTo(Math.min(run.getLast(), outbox.gaps().complete()), safe);
        }
    }

    private List<Acknowledged> send(WireSender to, List<WireEvent> events) throws InterruptedException {
        waitingSince = System.nanoTime();
        try {
            return to.send(events, () -> !stop.isGiven() && post.fence() == claimed);
        } finally {
            waitingSince = 0;
        }
    }

    private WireSender connected() throws InterruptedException {
        if (sender == null) {
            new Topics(clients).make(List.of(module));
            sender = new WireSender(clients);
        }
        return sender;
    }

    /** Writes down, under the post's fence, what is safe. */
    private void moveTo(long to, List<Acknowledged> safe) {
        if (to > position || !safe.isEmpty()) {
            transactions.in(module, "sent", () -> {
                post.moveTo(to, claimed);
                if (!safe.isEmpty()) {
                    sent.mark(safe);
                }
                return true;
            });
            position = Math.max(position, to);
        }
    }
}
