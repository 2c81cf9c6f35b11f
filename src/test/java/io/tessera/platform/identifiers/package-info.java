/** Tests of the identifiers that modules compare. */
@NullMarked
package io.tessera.platform.identifiers;

import org.jspecify.annotations.NullMarked;
