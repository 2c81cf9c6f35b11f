/** Golden records: which value survives of those the source records tell, and under which id. Plain Java. */
@NullMarked
package io.tessera.hygiene.golden;

import org.jspecify.annotations.NullMarked;
