/** Erasure: finds all that is known of a person, deletes it, tells the others by which ids and hashes to delete theirs. */
@NullMarked
package io.tessera.hygiene.erasure;

import org.jspecify.annotations.NullMarked;
