/** Signed tokens for modules that run elsewhere, and the keys that sign them: made, published, rotated. */
@NullMarked
package io.tessera.identity.tokens;

import org.jspecify.annotations.NullMarked;
