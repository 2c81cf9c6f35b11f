/** Who is calling and what they may do: the port that identity implements. */
@NullMarked
package io.tessera.platform.access;

import org.jspecify.annotations.NullMarked;
