package io.tessera.platform.events;

import io.tessera.platform.events.Arrivals.Arrival;
import io.tessera.platform.events.wire.KafkaClients;
import io.tessera.platform.events.wire.Topics;
import io.tessera.platform.events.wire.UnreadableRecordException;
import io.tessera.platform.events.wire.WireFormat;
import io.tessera.platform.events.wire.WireSender;
import io.tessera.platform.events.wire.WireSender.DeadLetter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in, for the listeners of one module, what modules of other processes publish. Instances of the module share the lanes
 * as a consumer group. What was taken in, and how far, is stored in one transaction of the module, and that is where it goes on
 * from, whatever became of the offsets at the broker: those are committed afterwards, for people and tools to see.
 */
final class Receiver implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Receiver.class);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final String module;
    private final Set<String> sources;
    private final Topics topics;
    private final Map<String, String> sourcesByTopic = new HashMap<>();
    private final KafkaClients clients;
    private final Reading reading;
    private final InboundEvents inbound;
    private final Arrivals arrivals;
    private final DeadLetters letters;
    private final ModuleTransactionRunner transactions;
    private final EventsSettings settings;
    private final StopSignal stop;
    private Map<String, UUID> topicIds = Map.of();
    private @Nullable WireSender sender;
    private int failures;
    private volatile @Nullable Consumer<byte[], byte[]> consumer;
    private volatile @Nullable String trouble;

    Receiver(
            String module,
            Collection<String> sources,
            KafkaClients clients,
            Reading reading,
            InboundEvents inbound,
            Arrivals arrivals,
            DeadLetters letters,
            DeliverySupport support,
            StopSignal stop) {
        this.module = module;
        this.sources = new TreeSet<>(sources);
        this.clients = clients;
        this.topics = new Topics(clients);
        sources.forEach(source -> sourcesByTopic.put(topics.of(source), source));
        this.reading = reading;
        this.inbound = inbound;
        this.arrivals = arrivals;
        this.letters = letters;
        this.transactions = support.transactions();
        this.settings = support.settings();
        this.stop = stop;
    }

    String module() {
        return module;
    }

    /** Returns the modules whose events are taken in. */
    Set<String> sources() {
        return sources;
    }

    /** Returns why nothing is taken in now; null when all is well. */
    @Nullable
    String trouble() {
        return trouble;
    }

    /** Looks at the dead letters again, since they were changed from outside. */
    void reconsiderDeadLetters() {
        letters.reconsider();
        wake();
    }

    /** Interrupts waiting for records. */
    void wake() {
        var running = consumer;
        if (running != null) {
            running.wakeup();
        }
    }

    @Override
    public void run() {
        while (!stop.isGiven()) {
            try {
                receive();
            } catch (InterruptedException stopping) {
                LOG.debug("The receiver of {} ends", module);
                return;
            } catch (RuntimeException failure) {
                if (!stop.isGiven() && !pause(failure)) {
                    return;
                }
            }
        }
    }

    private boolean pause(RuntimeException failure) {
        failures++;
        trouble = Failures.text(failure);
        LOG.warn("Taking in events for {} waits: {}", module, trouble);
        try {
            stop.sleep(settings.backOffAfter(failures));
            return true;
        } catch (InterruptedException stopping) {
            return false;
        }
    }

    private void receive() throws InterruptedException {
        topicIds = topics.make(sources);
        arrivals.lookBack(sources);
        try (var fresh = new Closing(clients.consumer(topics.of(module)))) {
            consumer = fresh.consumer();
            fresh.consumer().subscribe(sourcesByTopic.keySet(), new Assignment(fresh.consumer()));
            while (!stop.isGiven()) {
                letters.tryAgain();
                take(fresh.consumer());
            }
        } finally {
            consumer = null;
            if (sender != null) {
                sender.close();
                sender = null;
            }
        }
    }

    private void take(Consumer<byte[], byte[]> from) throws InterruptedException {
        try {
            var records = from.poll(POLL);
            if (!records.isEmpty()) {
                take(records);
                from.commitAsync((offsets, failure) -> {
                    if (failure != null) {
                        LOG.debug("Offsets of {} are not committed: {}", module, failure.getMessage());
                    }
                });
            }
            failures = 0;
            trouble = null;
        } catch (WakeupException woken) {
            LOG.trace("The receiver of {} looks around", module);
        }
    }

    private void take(ConsumerRecords<byte[], byte[]> records) throws InterruptedException {
        var wanted = new ArrayList<Arrival>();
        var unreadable = new ArrayList<DeadLetter>();
        var reached = new HashMap<InboundEvents.Lane, InboundEvents.Reach>();
        for (var each : records) {
            reached.merge(
                    new InboundEvents.Lane(source(each.topic()), each.partition()),
                    new InboundEvents.Reach(each.offset() + 1, WireFormat.upTo(each)),
                    InboundEvents.Reach::or);
            try {
                reading.read(each, source(each.topic())).ifPresent(wanted::add);
            } catch (UnreadableRecordException e) {
                LOG.warn("{} cannot read offset {} of {}: {}", module, each.offset(), each.topic(), e.reason());
                unreadable.add(new DeadLetter(each, e.reason()));
            }
        }
        if (!unreadable.isEmpty()) {
            connected().sendDeadLetters(module, unreadable, () -> !stop.isGiven());
        }
        transactions.in(module, "receive", () -> {
            inbound.advance(reached, topicIds);
            arrivals.store(wanted);
            unreadable.forEach(
                    letter -> letters.park(letter, source(letter.record().topic())));
            return true;
        });
        letters.redraw(unreadable);
    }

    private String source(String topic) {
        return Objects.requireNonNull(sourcesByTopic.get(topic));
    }

    private WireSender connected() throws InterruptedException {
        if (sender == null) {
            topics.makeForDeadLetters(module);
            sender = new WireSender(clients);
        }
        return sender;
    }

    /** Closes without waiting for a Kafka that is away. */
    private record Closing(Consumer<byte[], byte[]> consumer) implements AutoCloseable {

        @Override
        public void close() {
            consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ofSeconds(2)));
        }
    }

    /** Begins where the module's schema says, in lanes it has never read at the beginning. */
    private final class Assignment implements ConsumerRebalanceListener {

        private final Consumer<byte[], byte[]> assigned;

        Assignment(Consumer<byte[], byte[]> assigned) {
            this.assigned = assigned;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            // everything taken is stored: nothing is in hand between two polls
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            var stored = transactions.in(module, "received", () -> inbound.nextOffsets(topicIds));
            var unknown = new ArrayList<TopicPartition>();
            for (var partition : partitions) {
                var next = stored.get(new InboundEvents.Lane(source(partition.topic()), partition.partition()));
                if (next == null) {
                    unknown.add(partition);
                } else {
                    assigned.seek(partition, next);
                }
            }
            if (!unknown.isEmpty()) {
                assigned.seekToBeginning(unknown);
            }
            LOG.debug("{} takes in {}", module, partitions);
        }
    }
}
