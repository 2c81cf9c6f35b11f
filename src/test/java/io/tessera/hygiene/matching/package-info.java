/** Tests of hygiene. */
@NullMarked
package io.tessera.hygiene.matching;

import org.jspecify.annotations.NullMarked;
