/** Tests of hygiene. */
@NullMarked
package io.tessera.hygiene.table;

import org.jspecify.annotations.NullMarked;
