@NullMarked
package io.tessera.identity.sessions;

import org.jspecify.annotations.NullMarked;
