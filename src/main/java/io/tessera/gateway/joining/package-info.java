/** One answer of all processes to what each of them knows a part of. */
@NullMarked
package io.tessera.gateway.joining;

import org.jspecify.annotations.NullMarked;
