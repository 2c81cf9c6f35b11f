/** What tests of all modules share: one database server, a fresh database for each context. */
@NullMarked
package io.tessera.testing;

import org.jspecify.annotations.NullMarked;
