@NullMarked
package io.tessera.identity.users;

import org.jspecify.annotations.NullMarked;
