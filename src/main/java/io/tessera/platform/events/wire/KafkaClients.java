package io.tessera.platform.events.wire;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Makes clients of Kafka whose settings keep order and lose nothing. Keys and values are bytes: a record is always readable. */
public final class KafkaClients {

    private static final int PRODUCER_BUFFER = 32 * 1024 * 1024;
    private static final int FETCH = 8 * 1024 * 1024;
    /** How long a client waits before it tells that Kafka is away. */
    private static final int PATIENCE_MS = 10_000;

    private final KafkaSettings settings;

    /**
     * Makes clients by some settings.
     *
     * @param settings where Kafka is
     */
    public KafkaClients(KafkaSettings settings) {
        this.settings = settings;
    }

    /**
     * Returns the settings.
     *
     * @return where Kafka is and how topics are made
     */
    public KafkaSettings settings() {
        return settings;
    }

    /**
     * Makes a producer that retries for ever: one that gave a record up and went on with the next would break the order of
     * its lane. Whoever is tired of waiting closes it.
     *
     * @return a producer, to be closed
     */
    Producer<byte[], byte[]> producer() {
        var config = common();
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // a lane that a broker does not hold yet, though it says so, refuses the first batch; with more on the way it
        // would take
        // the second as its first, and the first would be refused as out of order for ever
        config.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, settings.maxEventBytes());
        config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, (long) Math.max(PRODUCER_BUFFER, 2 * settings.maxEventBytes()));
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MS);
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /**
     * Makes a consumer that commits nothing by itself and begins at the beginning of a topic that is new to it.
     *
     * @param group its group
     * @return a consumer, to be closed
     */
    public Consumer<byte[], byte[]> consumer(String group) {
        var config = new HashMap<String, Object>(Map.of(
                // a killed instance's lanes go to another within seconds; who knows better says so in the settings
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000,
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000));
        config.putAll(common());
        config.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        config.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * Makes a client that sees to topics.
     *
     * @return a client, to be closed
     */
    Admin admin() {
        var config = common();
        config.put("default.api.timeout.ms", PATIENCE_MS);
        config.put("request.timeout.ms", PATIENCE_MS / 2);
        return Admin.create(config);
    }

    private Map<String, Object> common() {
        var config = new HashMap<String, Object>(settings.properties());
        config.put("bootstrap.servers", String.valueOf(settings.bootstrapServers()));
        config.put("client.id", "tessera");
        config.put("reconnect.backoff.max.ms", 1_000);
        config.put("metadata.max.age.ms", 30_000);
        config.put("enable.metrics.push", false);
        config.put("metric.reporters", "");
        return config;
    }
}
