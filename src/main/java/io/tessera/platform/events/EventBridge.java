package io.tessera.platform.events;

import io.tessera.platform.data.ModulesElsewhere;
import io.tessera.platform.events.wire.KafkaSettings;
import io.tessera.platform.installation.InstallationException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Carries events between processes over Kafka: one relay for each publishing module, one receiver for each module that hears
 * modules of other processes. It starts behind the engine, which knows the listeners then, and stops before it. Without Kafka
 * it does nothing but say so where something is missing.
 */
final class EventBridge implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EventBridge.class);
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final BridgeFactory factory;
    private final KafkaSettings kafka;
    private final Outgoing outgoing;
    private final EventsSettings settings;
    private final ModulesElsewhere elsewhere;
    private final List<Thread> threads = new ArrayList<>();
    private StopSignal stop = new StopSignal();
    private volatile Map<String, Relay> relays = Map.of();
    private volatile List<Receiver> receivers = List.of();
    private volatile boolean running;

    EventBridge(
            BridgeFactory factory,
            KafkaSettings kafka,
            Outgoing outgoing,
            EventsSettings settings,
            ModulesElsewhere elsewhere) {
        this.factory = factory;
        this.kafka = kafka;
        this.outgoing = outgoing;
        this.settings = settings;
        this.elsewhere = elsewhere;
    }

    @Override
    public void start() {
        running = true;
        if (!kafka.isOn()) {
            refuseDeafEars();
            factory.remoteSources()
                    .forEach((module, sources) -> LOG.warn(
                            "{} hears nothing of {}, which do not run here: name Kafka's brokers with {}",
                            module,
                            sources,
                            KafkaSettings.SWITCH));
            return;
        }
        stop = new StopSignal();
        relays = factory.relays(stop);
        receivers = factory.receivers(stop);
        outgoing.are(relays);
        relays.values().forEach(relay -> relay.post().take());
        relays.values().forEach(relay -> run("events-relay-" + relay.module(), relay));
        receivers.forEach(receiver -> run("events-receive-" + receiver.module(), receiver));
        run("events-relay-posts", this::keepPosts);
        LOG.info("{}: sending what {} publish, taking in for {}", kafka, relays.keySet(), remoteSources());
    }

    /** What nobody in the process hears is not kept without Kafka, so that a module that was moved would miss it for ever. */
    private void refuseDeafEars() {
        elsewhere.places().forEach((module, place) -> {
            throw new InstallationException(
                    "%s was moved from this database to %s, and Kafka is not set: it would miss what is published here."
                            .formatted(module, place),
                    "Name Kafka's brokers with %s, or bring it back: tessera move %s --from URL"
                            .formatted(KafkaSettings.SWITCH, module));
        });
    }

    private void run(String name, Runnable work) {
        threads.add(Thread.ofPlatform().daemon().name(name).start(work));
    }

    private void keepPosts() {
        while (!stop.isGiven()) {
            try {
                stop.sleep(settings.lease().dividedBy(3));
                relays.values().forEach(relay -> relay.post().take());
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("The posts of relays wait for the database: {}", Failures.text(e));
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        stop.give();
        relays.values().forEach(Relay::wake);
        receivers.forEach(Receiver::wake);
        try {
            var deadline = System.nanoTime() + GRACE.toNanos();
            for (var thread : threads) {
                if (!thread.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())))) {
                    LOG.warn("{} does not end: interrupted", thread.getName());
                    thread.interrupt();
                    thread.join(Duration.ofSeconds(1));
                }
            }
            relays.values().forEach(relay -> relay.post().release());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.info("The posts of relays run out by themselves: {}", Failures.text(e));
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Behind the engine. */
    @Override
    public int getPhase() {
        return 1;
    }

    /** Returns whether events are carried at all. */
    boolean isOn() {
        return kafka.isOn();
    }

    /** Returns, by listening module, the modules whose events come from elsewhere. */
    Map<String, Set<String>> remoteSources() {
        return factory.remoteSources();
    }

    /** Returns the modules whose events go out. */
    Set<String> publishers() {
        return factory.publishers();
    }

    /** Looks at a module's dead letters again, since they were changed from outside. */
    void reconsiderDeadLetters(String module) {
        receivers.stream()
                .filter(receiver -> receiver.module().equals(module))
                .forEach(Receiver::reconsiderDeadLetters);
    }

    /** Returns what keeps events from going out or coming in now, by what they wait for; empty when all is well. */
    Map<String, String> troubles() {
        var troubles = new TreeMap<String, String>();
        if (!kafka.isOn()) {
            remoteSources()
                    .forEach((module, sources) -> troubles.put(
                            "from " + String.join(", ", sources) + " to " + module,
                            "they do not run here and Kafka is not set: " + KafkaSettings.SWITCH));
        }
        relays.values().forEach(relay -> put(troubles, "from " + relay.module(), relay.trouble()));
        receivers.forEach(receiver -> put(troubles, "to " + receiver.module(), receiver.trouble()));
        return troubles;
    }

    private static void put(Map<String, String> troubles, String what, @Nullable String why) {
        if (why != null) {
            troubles.put(what, why);
        }
    }
}
