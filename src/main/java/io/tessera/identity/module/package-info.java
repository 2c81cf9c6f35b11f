/** The descriptor by which identity is known to the frame, the command line and the tools. */
@NullMarked
package io.tessera.identity.module;

import org.jspecify.annotations.NullMarked;
