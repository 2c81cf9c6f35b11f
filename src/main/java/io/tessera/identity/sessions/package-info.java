/** Signing in and out, and the sessions between. */
@NullMarked
package io.tessera.identity.sessions;

import org.jspecify.annotations.NullMarked;
