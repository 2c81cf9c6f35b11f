/**
 * Finding duplicates in a file: reads it, recognises its columns, matches, and writes clusters. Needs no server and no database.
 */
@NullMarked
package io.tessera.hygiene.dedupe;

import org.jspecify.annotations.NullMarked;
