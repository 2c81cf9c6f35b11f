/** The trail: who did or tried what, when and from where. */
@NullMarked
package io.tessera.identity.audit;

import org.jspecify.annotations.NullMarked;
