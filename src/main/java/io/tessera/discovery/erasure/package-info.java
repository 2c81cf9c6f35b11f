/**
 * Erasure: what discovery holds of a person who asked to be forgotten is deleted, and privacy is told.
 *
 * <p>Nothing is deleted before the trace is known: records taken back earlier would leave whoever traces the person without
 * the trail. Error reports quote no values, so they hold nothing to delete. Uploads are deleted when they are read; the
 * acknowledgement waits for those that were being read.
 *
 * <p>The person's rows stay out when the file is imported again, those too that hold no suppressed address or number.
 */
@NullMarked
package io.tessera.discovery.erasure;

import org.jspecify.annotations.NullMarked;
