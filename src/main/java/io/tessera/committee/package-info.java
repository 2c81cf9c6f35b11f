/**
 * Seniority, function and buying role of people, with the words that decided.
 *
 * <p>Vocabulary: a title is read into seniority, job function and buying role; unknown is an answer.
 */
@ApplicationModule(
        displayName = "Buying committee",
        allowedDependencies = {"platform", "privacy", "contacts"})
@NullMarked
package io.tessera.committee;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
