@NullMarked
package io.tessera.platform.web.idempotency;

import org.jspecify.annotations.NullMarked;
