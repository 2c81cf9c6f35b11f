/** Fixtures that try to reach other modules' tables by every way there is. */
@NullMarked
package io.tessera.testing.isolation;

import org.jspecify.annotations.NullMarked;
