/** The descriptor by which verification is known to the frame, the command line and the tools. */
@NullMarked
package io.tessera.verification.module;

import org.jspecify.annotations.NullMarked;
