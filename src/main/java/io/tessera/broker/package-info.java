/**
 * A Kafka broker for trying a split out on one machine: one node that is broker and controller, in a process of its own. It
 * has no replica and asks nobody who they are, so it listens on loopback; where data matters, run a Kafka of your own.
 *
 * <p>Vocabulary: Kafka's.
 */
@ApplicationModule(
        displayName = "Broker",
        allowedDependencies = {"platform"})
@NullMarked
package io.tessera.broker;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
