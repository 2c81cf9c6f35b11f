/** {@code Idempotency-Key}: a post sent twice has one effect, and one answer. */
@NullMarked
package io.tessera.platform.web.idempotency;

import org.jspecify.annotations.NullMarked;
