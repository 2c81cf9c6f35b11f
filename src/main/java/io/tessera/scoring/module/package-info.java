/** The descriptor by which scoring is known to the frame, the command line and the tools. */
@NullMarked
package io.tessera.scoring.module;

import org.jspecify.annotations.NullMarked;
