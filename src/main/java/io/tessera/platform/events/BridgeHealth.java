package io.tessera.platform.events;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Red while events cannot go out or come in: a process that hears modules of others and has no Kafka, or has lost it. */
final class BridgeHealth extends AbstractHealthIndicator {

    private final EventBridge bridge;

    BridgeHealth(EventBridge bridge) {
        this.bridge = bridge;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        var troubles = bridge.troubles();
        builder.withDetails(troubles);
        if (troubles.isEmpty()) {
            builder.up();
        } else {
            builder.down();
        }
    }
}
