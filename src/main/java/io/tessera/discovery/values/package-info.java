/**
 * Values: what in a cell is a value and what only stands in for a missing one, and the few that are read further: phone
 * numbers, head counts. Plain Java; verdicts on syntax are not given here.
 */
@NullMarked
package io.tessera.discovery.values;

import org.jspecify.annotations.NullMarked;
