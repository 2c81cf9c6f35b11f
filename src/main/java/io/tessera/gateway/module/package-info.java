/** The descriptor by which the gateway is known to the frame, the command line and the tools. */
@NullMarked
package io.tessera.gateway.module;

import org.jspecify.annotations.NullMarked;
