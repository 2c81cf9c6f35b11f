/**
 * Who may do what: API keys with scopes, signed tokens for other processes, and the trail of their use.
 *
 * <p>Vocabulary: an API key is shown once and kept as prefix and hash; its scopes are permissions. A token says for less than
 * a minute who a caller is and what of one module's permissions they have; signing keys sign it.
 */
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"platform"})
@NullMarked
package io.tessera.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
