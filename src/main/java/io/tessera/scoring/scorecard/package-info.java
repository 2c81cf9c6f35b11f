/** The heart of scoring: facts of one lead and a model in, a score with its explanation out. Plain Java. */
@NullMarked
package io.tessera.scoring.scorecard;

import org.jspecify.annotations.NullMarked;
