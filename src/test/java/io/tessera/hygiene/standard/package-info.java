/** Tests of hygiene. */
@NullMarked
package io.tessera.hygiene.standard;

import org.jspecify.annotations.NullMarked;
