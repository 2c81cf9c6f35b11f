/** Tests of hygiene. */
@NullMarked
package io.tessera.hygiene.comparison;

import org.jspecify.annotations.NullMarked;
