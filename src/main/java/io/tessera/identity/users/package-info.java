/** People who work with Tessera in a browser: their names, roles and passwords, and the links by which they join. */
@NullMarked
package io.tessera.identity.users;

import org.jspecify.annotations.NullMarked;
