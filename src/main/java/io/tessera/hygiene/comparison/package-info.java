/**
 * How alike two values of one kind are, as levels: the same, nearly the same, and so on down to different. Plain Java.
 *
 * <p>Levels, not numbers: a level's weight is learned, so no similarity has to mean the same for names and for titles.
 */
@NullMarked
package io.tessera.hygiene.comparison;

import org.jspecify.annotations.NullMarked;
