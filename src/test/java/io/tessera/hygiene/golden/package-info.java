/** Tests of hygiene. */
@NullMarked
package io.tessera.hygiene.golden;

import org.jspecify.annotations.NullMarked;
