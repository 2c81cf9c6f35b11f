/**
 * Models, scores with explanations, and the ranked list.
 *
 * <p>Vocabulary: a points model is versioned data; a lead is a person with a score, a band and an explanation whose parts sum to
 * the score.
 */
@ApplicationModule(
        displayName = "Lead scoring models",
        allowedDependencies = {"platform", "privacy", "discovery", "verification", "contacts", "committee"})
@NullMarked
package io.tessera.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
