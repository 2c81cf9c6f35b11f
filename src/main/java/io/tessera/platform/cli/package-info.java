/** The command line: what every command shares. */
@NullMarked
package io.tessera.platform.cli;

import org.jspecify.annotations.NullMarked;
