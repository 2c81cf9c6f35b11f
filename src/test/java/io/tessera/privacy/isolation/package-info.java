/** Fixtures of the isolation test that live in privacy. */
@NullMarked
package io.tessera.privacy.isolation;

import org.jspecify.annotations.NullMarked;
