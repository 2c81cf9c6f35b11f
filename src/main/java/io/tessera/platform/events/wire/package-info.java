/** Events on Kafka: topics, records with CloudEvents headers, producers and consumers set up so that nothing is lost. */
@NullMarked
package io.tessera.platform.events.wire;

import org.jspecify.annotations.NullMarked;
