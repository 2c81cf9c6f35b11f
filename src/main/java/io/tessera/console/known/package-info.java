/** Which modules there are, here and in other processes, and what they bring to the console. */
@NullMarked
package io.tessera.console.known;

import org.jspecify.annotations.NullMarked;
