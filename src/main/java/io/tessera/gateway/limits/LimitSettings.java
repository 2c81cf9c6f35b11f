package io.tessera.gateway.limits;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one key may ask of the edge.
 *
 * @param requests how many requests it may make in a period; so many at once, too
 * @param period the period
 */
@ConfigurationProperties("tessera.gateway.rate")
record LimitSettings(
        @DefaultValue("10000") long requests,
        @DefaultValue("10s") Duration period) {

    /** Checks that anything is allowed at all. */
    LimitSettings {
        if (requests < 1 || !period.isPositive()) {
            throw new IllegalArgumentException("tessera.gateway.rate must allow at least one request in a period");
        }
    }
}
