/** Tests of hygiene. */
@NullMarked
package io.tessera.hygiene;

import org.jspecify.annotations.NullMarked;
