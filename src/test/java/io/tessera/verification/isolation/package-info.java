/** Fixtures of the isolation test that live in verification. */
@NullMarked
package io.tessera.verification.isolation;

import org.jspecify.annotations.NullMarked;
