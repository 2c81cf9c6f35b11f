/** Signed tokens between processes: what makes one valid, and the public keys by which that is told. */
@NullMarked
package io.tessera.platform.access.tokens;

import org.jspecify.annotations.NullMarked;
