package io.tessera.gateway.instances;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How instances are watched.
 *
 * @param healthInterval how often each is asked whether it is ready
 * @param healthTimeout how long its answer may take
 */
@ConfigurationProperties("tessera.gateway")
record BalancingSettings(
        @DefaultValue("2s") Duration healthInterval,
        @DefaultValue("1s") Duration healthTimeout) {}
