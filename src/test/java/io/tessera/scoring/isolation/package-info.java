/** Fixtures of the isolation test that live in scoring. */
@NullMarked
package io.tessera.scoring.isolation;

import org.jspecify.annotations.NullMarked;
