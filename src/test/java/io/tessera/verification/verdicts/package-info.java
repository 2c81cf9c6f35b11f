/** Tests of the package of the same name. */
@NullMarked
package io.tessera.verification.verdicts;

import org.jspecify.annotations.NullMarked;
