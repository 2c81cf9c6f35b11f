/** Fixtures of the isolation test that live in identity. */
@NullMarked
package io.tessera.identity.isolation;

import org.jspecify.annotations.NullMarked;
