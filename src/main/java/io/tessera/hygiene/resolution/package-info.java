/**
 * Resolution: source records come, go and change; clusters and golden records follow, in bulk.
 *
 * <p>One change at a time: each takes a {@linkplain io.tessera.hygiene.resolution.Turns turn}, finds the neighbourhood it may
 * touch, clusters that in memory, writes what differs and publishes whom it changed.
 */
@NullMarked
package io.tessera.hygiene.resolution;

import org.jspecify.annotations.NullMarked;
