/** Tests of the package of the same name. */
@NullMarked
package io.tessera.committee.roles;

import org.jspecify.annotations.NullMarked;
