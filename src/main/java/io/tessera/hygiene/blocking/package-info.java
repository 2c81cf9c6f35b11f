/**
 * Which pairs are compared at all: those that share a key. Keys are made from every field in several ways, then those are
 * taken that find the most for the fewest pairs. Plain Java.
 */
@NullMarked
package io.tessera.hygiene.blocking;

import org.jspecify.annotations.NullMarked;
