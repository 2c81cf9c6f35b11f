/** The descriptor by which discovery is known to the frame, the command line and the tools. */
@NullMarked
package io.tessera.discovery.module;

import org.jspecify.annotations.NullMarked;
