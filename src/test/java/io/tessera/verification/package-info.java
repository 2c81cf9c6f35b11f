/** Tests of verification. */
@NullMarked
package io.tessera.verification;

import org.jspecify.annotations.NullMarked;
