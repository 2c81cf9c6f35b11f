/**
 * From scored pairs to clusters: each record in one. Plain Java.
 */
@NullMarked
package io.tessera.hygiene.partition;

import org.jspecify.annotations.NullMarked;
