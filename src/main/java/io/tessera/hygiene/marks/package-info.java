/** Which domains give addresses to anybody and so are no company's. */
@NullMarked
package io.tessera.hygiene.marks;

import org.jspecify.annotations.NullMarked;
