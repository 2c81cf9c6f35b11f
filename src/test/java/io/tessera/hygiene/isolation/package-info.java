/** Fixtures of the isolation test that live in hygiene. */
@NullMarked
package io.tessera.hygiene.isolation;

import org.jspecify.annotations.NullMarked;
