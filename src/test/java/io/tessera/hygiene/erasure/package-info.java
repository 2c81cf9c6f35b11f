/** Tests of hygiene. */
@NullMarked
package io.tessera.hygiene.erasure;

import org.jspecify.annotations.NullMarked;
