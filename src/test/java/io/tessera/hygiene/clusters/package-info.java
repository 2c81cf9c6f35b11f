/** Tests of hygiene. */
@NullMarked
package io.tessera.hygiene.clusters;

import org.jspecify.annotations.NullMarked;
