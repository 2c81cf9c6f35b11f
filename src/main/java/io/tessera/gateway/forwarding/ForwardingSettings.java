package io.tessera.gateway.forwarding;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How requests are passed on.
 *
 * @param connectTimeout how long it may take to reach an instance
 * @param responseTimeout how long an instance may be silent before its answer begins, and between its parts
 * @param streamTimeout how long it may be silent where the caller asked for server-sent events
 * @param attempts how many instances a request is tried at, at most
 * @param concurrentRequests how many requests to one module are under way at a time, answers that are streams left out
 * @param concurrentStreams how many answers of one module that are streams are under way at a time
 * @param patience how long a request waits for its turn at a busy module
 * @param pause how long a module is left alone after most requests to it have failed
 */
@ConfigurationProperties("tessera.gateway")
record ForwardingSettings(
        @DefaultValue("1s") Duration connectTimeout,
        @DefaultValue("30s") Duration responseTimeout,
        @DefaultValue("5m") Duration streamTimeout,
        @DefaultValue("3") int attempts,
        @DefaultValue("64") int concurrentRequests,
        @DefaultValue("256") int concurrentStreams,
        @DefaultValue("1s") Duration patience,
        @DefaultValue("5s") Duration pause) {}
