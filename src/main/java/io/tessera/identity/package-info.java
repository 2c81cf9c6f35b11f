/**
 * Who may do what: users with roles, API keys with scopes, signed tokens for other processes, and the trail of their use.
 *
 * <p>Vocabulary: a user signs in with a name and a password and has a role; a session is kept by a browser's cookie. An API key
 * is shown once and kept as prefix and hash; its scopes are permissions. A token says for less than a minute who a caller is and
 * what of one module's permissions they have; signing keys sign it.
 */
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"platform"})
@NullMarked
package io.tessera.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
