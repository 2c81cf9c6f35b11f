package io.tessera.broker.kraft;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the broker listens.
 *
 * @param address the address clients reach; everybody who reaches it may read and write, so loopback by default
 * @param port the port for clients
 * @param controllerPort the port on loopback where the node talks to itself
 * @param advertised where clients are told to go, {@code host:port}; by default address and port
 * @param properties further settings of Kafka, by its own names; these go before ours
 */
@ConfigurationProperties("tessera.broker")
public record BrokerSettings(
        @DefaultValue("127.0.0.1") String address,
        @DefaultValue("9092") int port,
        @DefaultValue("9093") int controllerPort,
        @Nullable String advertised,
        @DefaultValue Map<String, String> properties) {

    /** Copies the further settings. */
    public BrokerSettings {
        properties = Map.copyOf(properties);
    }

    /**
     * Returns where clients are told to go.
     *
     * @return as in {@code bootstrap.servers}
     */
    public String advertisedAddress() {
        return advertised == null || advertised.isBlank() ? address + ":" + port : advertised;
    }
}
