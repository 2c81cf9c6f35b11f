/** Tests of privacy. */
@NullMarked
package io.tessera.privacy.erasure;

import org.jspecify.annotations.NullMarked;
