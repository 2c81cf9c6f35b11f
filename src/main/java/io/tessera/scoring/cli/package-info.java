/** The command {@code rank}: from a file to a call list, as a client of the public API. */
@NullMarked
package io.tessera.scoring.cli;

import org.jspecify.annotations.NullMarked;
