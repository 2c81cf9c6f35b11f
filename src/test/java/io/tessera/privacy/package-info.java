/** Tests of privacy. */
@NullMarked
package io.tessera.privacy;

import org.jspecify.annotations.NullMarked;
