/** Tests of the package of the same name. */
@NullMarked
package io.tessera.verification.dns;

import org.jspecify.annotations.NullMarked;
