package io.tessera.platform.events.wire;

import io.tessera.platform.events.Lanes;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** One topic for each publishing module, with a partition for each lane; one for the dead letters of each listening module. */
public final class Topics {

    private static final int MAX_TRIES = 50;
    private static final String DEAD_LETTERS = ".dead-letter";

    private final KafkaClients clients;

    /**
     * Sees to topics.
     *
     * @param clients makes the client
     */
    public Topics(KafkaClients clients) {
        this.clients = clients;
    }

    /**
     * Returns the topic of what a module publishes; the consumer group of its receivers has the same name.
     *
     * @param module the module
     * @return the topic's name
     */
    public String of(String module) {
        return clients.settings().prefix() + "." + module;
    }

    /**
     * Returns the topic of what a module could not read.
     *
     * @param module the listening module
     * @return the topic's name
     */
    public String deadLetters(String module) {
        return of(module) + DEAD_LETTERS;
    }

    /**
     * Makes the topics of some modules where they are not there, whoever comes first.
     *
     * @param modules publishing modules
     * @return each topic's id by module: a topic deleted and made anew has another
     * @throws InterruptedException when interrupted while waiting
     * @throws WireException when Kafka is away or a topic has too few partitions
     */
    public Map<String, UUID> make(Collection<String> modules) throws InterruptedException {
        try (var admin = clients.admin()) {
            for (var module : modules) {
                make(admin, of(module), Lanes.COUNT);
            }
            var ids = new HashMap<String, UUID>();
            var found = describe(admin, modules.stream().map(this::of).toList());
            for (var module : modules) {
                var topic = found.get(of(module));
                if (topic == null || topic.partitions().size() < Lanes.COUNT) {
                    throw new WireException(
                            "Topic %s has %s partitions and needs %d, one for each lane: delete it or add partitions"
                                    .formatted(
                                            of(module),
                                            topic == null
                                                    ? "no"
                                                    : topic.partitions().size(),
                                            Lanes.COUNT));
                }
                ids.put(module, uuid(topic.topicId()));
            }
            return ids;
        } catch (ExecutionException e) {
            throw WireException.of("Topics cannot be made", e.getCause() == null ? e : e.getCause());
        }
    }

    /**
     * Makes the topic of a module's dead letters where it is not there.
     *
     * @param module the listening module
     * @throws InterruptedException when interrupted while waiting
     * @throws WireException when Kafka is away
     */
    public void makeForDeadLetters(String module) throws InterruptedException {
        try (var admin = clients.admin()) {
            make(admin, deadLetters(module), 1);
        } catch (ExecutionException e) {
            throw WireException.of("Topics cannot be made", e.getCause() == null ? e : e.getCause());
        }
    }

    /** A topic that was just made is not known to every broker at once. */
    private static Map<String, TopicDescription> describe(Admin admin, Collection<String> names)
            throws ExecutionException, InterruptedException {
        for (var tries = 1; ; tries++) {
            try {
                return admin.describeTopics(names).allTopicNames().get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException) || tries == MAX_TRIES) {
                    throw e;
                }
                Thread.sleep(100);
            }
        }
    }

    private void make(Admin admin, String name, int partitions) throws ExecutionException, InterruptedException {
        var settings = clients.settings();
        var topic = new NewTopic(name, partitions, settings.replicas())
                .configs(Map.of(
                        "retention.ms", Long.toString(settings.retention().toMillis()),
                        "cleanup.policy", "delete",
                        "max.message.bytes", Integer.toString(settings.maxEventBytes())));
        try {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private static UUID uuid(Uuid id) {
        return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits());
    }
}
