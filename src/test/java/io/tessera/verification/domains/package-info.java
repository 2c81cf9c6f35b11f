/** Tests of the package of the same name. */
@NullMarked
package io.tessera.verification.domains;

import org.jspecify.annotations.NullMarked;
