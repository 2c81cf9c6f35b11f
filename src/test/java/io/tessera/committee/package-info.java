/** Tests of committee. */
@NullMarked
package io.tessera.committee;

import org.jspecify.annotations.NullMarked;
