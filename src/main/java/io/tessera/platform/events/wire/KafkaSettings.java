package io.tessera.platform.events.wire;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Kafka is and how topics are made.
 *
 * @param bootstrapServers addresses of brokers, separated by commas; without it there is no bridge
 * @param prefix what the names of topics and consumer groups begin with, so that installations can share brokers
 * @param replicas how many brokers keep each topic made here; -1 leaves it to the broker
 * @param retention how long topics made here keep events, which carry personal data: days, never for ever
 * @param maxEventBytes the largest event that can be sent
 * @param properties further settings of Kafka's clients, such as {@code security.protocol} and {@code sasl.jaas.config}
 */
@ConfigurationProperties("tessera.kafka")
public record KafkaSettings(
        @Nullable String bootstrapServers,
        @DefaultValue("tessera") String prefix,
        @DefaultValue("-1") short replicas,
        @DefaultValue("7d") Duration retention,
        @DefaultValue("16777216") int maxEventBytes,
        @DefaultValue Map<String, String> properties) {

    /** The setting that turns the bridge on. */
    public static final String SWITCH = "tessera.kafka.bootstrap-servers";

    /** Refuses prefixes that Kafka would refuse later, and sizes it cannot count. */
    public KafkaSettings {
        if (!prefix.matches("[a-zA-Z0-9._-]{1,100}")) {
            throw new IllegalArgumentException(
                    "tessera.kafka.prefix must be letters, digits, dots, hyphens and underscores");
        }
        if (maxEventBytes < 1024 * 1024 || maxEventBytes > 512 * 1024 * 1024) {
            throw new IllegalArgumentException("tessera.kafka.max-event-bytes must be 1 MiB to 512 MiB");
        }
    }

    /**
     * Returns whether there is a bridge.
     *
     * @return true when brokers are named
     */
    public boolean isOn() {
        return bootstrapServers != null && !bootstrapServers.isBlank();
    }

    /** Leaves passwords out. */
    @Override
    public String toString() {
        return "Kafka at " + bootstrapServers;
    }
}
