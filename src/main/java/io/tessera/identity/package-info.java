/**
 * Who may do what: API keys with scopes, and the trail of their use.
 *
 * <p>Vocabulary: an API key is shown once and kept as prefix and hash; its scopes are permissions.
 */
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"platform"})
@NullMarked
package io.tessera.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
