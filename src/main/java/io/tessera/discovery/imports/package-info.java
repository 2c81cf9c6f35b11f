/**
 * Imports: a file is taken in durably, read in chunks that each store where they end, and can be undone.
 *
 * <p>A chunk's records, errors, counts and position are one transaction, so that a process killed at any point goes on with
 * the row after the last one stored.
 */
@NullMarked
package io.tessera.discovery.imports;

import org.jspecify.annotations.NullMarked;
