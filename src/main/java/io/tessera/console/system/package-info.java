/** Pages about the system as a whole. */
@NullMarked
package io.tessera.console.system;

import org.jspecify.annotations.NullMarked;
