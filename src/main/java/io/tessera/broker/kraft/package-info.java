/** Kafka's own server, started inside this process. */
@NullMarked
package io.tessera.broker.kraft;

import org.jspecify.annotations.NullMarked;
