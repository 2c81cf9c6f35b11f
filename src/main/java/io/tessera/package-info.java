/** Tessera: the start of the application. Each direct sub-package is one module. */
@NullMarked
package io.tessera;

import org.jspecify.annotations.NullMarked;
