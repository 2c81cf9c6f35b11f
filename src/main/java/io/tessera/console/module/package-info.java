/** The descriptor by which the console is known to the command line and the tools, and to itself. */
@NullMarked
package io.tessera.console.module;

import org.jspecify.annotations.NullMarked;
