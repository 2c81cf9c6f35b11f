/** Tests of hygiene. */
@NullMarked
package io.tessera.hygiene.testing;

import org.jspecify.annotations.NullMarked;
