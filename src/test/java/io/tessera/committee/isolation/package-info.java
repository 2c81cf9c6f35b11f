/** Fixtures of the isolation test that live in committee. */
@NullMarked
package io.tessera.committee.isolation;

import org.jspecify.annotations.NullMarked;
