/**
 * Standardised values, duplicate clusters and the golden people and companies made of them.
 *
 * <p>Vocabulary: a cluster holds the source records of one person or company; survivorship chooses each value of its golden
 * record; a split is remembered.
 */
@ApplicationModule(
        displayName = "Data hygiene",
        allowedDependencies = {"platform", "privacy", "discovery", "verification"})
@NullMarked
package io.tessera.hygiene;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
