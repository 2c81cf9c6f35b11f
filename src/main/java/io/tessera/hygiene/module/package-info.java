/** The descriptor by which hygiene is known to the frame, the command line and the tools. */
@NullMarked
package io.tessera.hygiene.module;

import org.jspecify.annotations.NullMarked;
