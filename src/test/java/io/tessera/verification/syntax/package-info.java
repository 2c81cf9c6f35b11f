/** Tests of the package of the same name. */
@NullMarked
package io.tessera.verification.syntax;

import org.jspecify.annotations.NullMarked;
