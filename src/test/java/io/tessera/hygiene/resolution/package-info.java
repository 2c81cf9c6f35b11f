/** Tests of hygiene. */
@NullMarked
package io.tessera.hygiene.resolution;

import org.jspecify.annotations.NullMarked;
