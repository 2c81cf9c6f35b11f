/** The descriptor by which committee is known to the frame, the command line and the tools. */
@NullMarked
package io.tessera.committee.module;

import org.jspecify.annotations.NullMarked;
