/** Tests of hygiene. */
@NullMarked
package io.tessera.hygiene.partition;

import org.jspecify.annotations.NullMarked;
