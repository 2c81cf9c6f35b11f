/** The event engine: outbox, inbox, lanes, flows, retries and parking. */
@NullMarked
package io.tessera.platform.events;

import org.jspecify.annotations.NullMarked;
