/** Tests of hygiene. */
@NullMarked
package io.tessera.hygiene.dedupe;

import org.jspecify.annotations.NullMarked;
