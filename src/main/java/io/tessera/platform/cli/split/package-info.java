/** Everything split, on one machine: which processes there are, and keeping them running until told to stop. */
@NullMarked
package io.tessera.platform.cli.split;

import org.jspecify.annotations.NullMarked;
