/** The commands {@code import} and {@code demo}: clients of the public API. */
@NullMarked
package io.tessera.discovery.cli;

import org.jspecify.annotations.NullMarked;
