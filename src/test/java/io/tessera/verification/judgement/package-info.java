/** Tests of the package of the same name. */
@NullMarked
package io.tessera.verification.judgement;

import org.jspecify.annotations.NullMarked;
