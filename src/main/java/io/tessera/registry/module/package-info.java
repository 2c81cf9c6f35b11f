/** The descriptor by which the registry is known to the command line and the tools. */
@NullMarked
package io.tessera.registry.module;

import org.jspecify.annotations.NullMarked;
