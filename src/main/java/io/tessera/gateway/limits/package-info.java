/** How much one key may ask of the edge. */
@NullMarked
package io.tessera.gateway.limits;

import org.jspecify.annotations.NullMarked;
