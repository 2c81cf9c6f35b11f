/** Tests of the scorecard. */
@NullMarked
package io.tessera.scoring.scorecard;

import org.jspecify.annotations.NullMarked;
