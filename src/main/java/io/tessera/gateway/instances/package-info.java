/** Which modules run elsewhere, where, and which of their instances answer. */
@NullMarked
package io.tessera.gateway.instances;

import org.jspecify.annotations.NullMarked;
