/** The descriptor by which privacy is known to the frame, the command line and the tools. */
@NullMarked
package io.tessera.privacy.module;

import org.jspecify.annotations.NullMarked;
