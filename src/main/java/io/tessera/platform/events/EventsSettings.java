package io.tessera.platform.events;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the engine works.
 *
 * @param retention how long handled events stay in outboxes and inboxes
 * @param attempts how often a failing fact is tried before it is parked
 * @param backOff the wait before the second attempt; it doubles each time
 * @param maxBackOff the longest wait between attempts
 * @param poll how often outboxes are read when nobody signals
 * @param linger how long a busy listener lets events gather before it reads again
 * @param batch the most events in one transaction of a listener
 * @param batchItems about the most items in one transaction of a listener
 * @param concurrency how many listeners of one module work at a time
 * @param memory the most bytes of JSON whose events are kept as objects until they are handled
 * @param lease how long a silent owner of a module's deliveries keeps them
 */
@ConfigurationProperties("tessera.events")
record EventsSettings(
        @DefaultValue("7d") Duration retention,
        @DefaultValue("5") int attempts,
        @DefaultValue("100ms") Duration backOff,
        @DefaultValue("30s") Duration maxBackOff,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("10ms") Duration linger,
        @DefaultValue("100") int batch,
        @DefaultValue("10000") int batchItems,
        @DefaultValue("4") int concurrency,
        @DefaultValue("67108864") long memory,
        @DefaultValue("30s") Duration lease) {

    /** Returns the wait after so many failed attempts. */
    Duration backOffAfter(int attemptsMade) {
        var doubled = backOff.multipliedBy(1L << Math.clamp(attemptsMade - 1L, 0, 20));
        return doubled.compareTo(maxBackOff) < 0 ? doubled : maxBackOff;
    }
}
