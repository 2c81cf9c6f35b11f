/**
 * Suppression and erasure: whom not to contact, and what must be gone.
 *
 * <p>Vocabulary: a suppression names an e-mail address or phone number that must not come in; an erasure is asked for once and
 * acknowledged by every module that holds personal data. Only keyed hashes of identifiers are kept.
 */
@ApplicationModule(
        displayName = "Privacy",
        allowedDependencies = {"platform"})
@NullMarked
package io.tessera.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
