/** Tests of scoring. */
@NullMarked
package io.tessera.scoring;

import org.jspecify.annotations.NullMarked;
