/**
 * The source records that are kept: copied in by imports, taken back by undo, suppression and erasure, shown with the origin
 * of each value.
 */
@NullMarked
package io.tessera.discovery.collected;

import org.jspecify.annotations.NullMarked;
