/**
 * Making source records: the cells of a row, by what the columns hold, become a record, and what cannot be used is reported.
 *
 * <p>Plain Java. Each row has exactly one outcome: a person, a company alone, or rejected.
 */
@NullMarked
package io.tessera.discovery.records;

import org.jspecify.annotations.NullMarked;
