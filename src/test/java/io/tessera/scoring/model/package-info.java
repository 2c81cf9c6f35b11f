/** Tests of the model. */
@NullMarked
package io.tessera.scoring.model;

import org.jspecify.annotations.NullMarked;
