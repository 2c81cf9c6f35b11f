/**
 * A table of records as columns of interned values, and what kind of value each column holds. Plain Java.
 *
 * <p>Vocabulary: a code stands for a distinct value of a column, 0 for a missing one; a kind says how values of a column are
 * brought to one spelling and compared.
 */
@NullMarked
package io.tessera.hygiene.table;

import org.jspecify.annotations.NullMarked;
