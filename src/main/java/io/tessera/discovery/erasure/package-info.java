/**
 * Erasure: what discovery holds of a person who asked to be forgotten is deleted, and privacy is told.
 *
 * <p>Nothing is deleted before the trace is known: records taken back earlier would leave whoever traces the person without
 * the trail. Error reports quote no values, so they hold nothing to delete. Uploads are deleted when they are read; the
 * acknowledgement waits for those that were being read.
 */
@NullMarked
package io.tessera.discovery.erasure;

import org.jspecify.annotations.NullMarked;
