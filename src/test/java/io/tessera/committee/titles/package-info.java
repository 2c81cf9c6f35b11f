/** Tests of the package of the same name. */
@NullMarked
package io.tessera.committee.titles;

import org.jspecify.annotations.NullMarked;
