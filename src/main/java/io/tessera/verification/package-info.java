/**
 * Verdicts on e-mail addresses and phone numbers, with reasons and evidence.
 *
 * <p>Vocabulary: a verdict is a pure function of evidence; what could not be told stays unknown.
 */
@ApplicationModule(
        displayName = "Email verification",
        allowedDependencies = {"platform", "privacy", "discovery"})
@NullMarked
package io.tessera.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
