/**
 * The people and companies a user works with: search, notes, timeline.
 *
 * <p>Vocabulary: a contact is a golden person as users see it; a note is what a user wrote about one.
 */
@ApplicationModule(
        displayName = "Contacts",
        allowedDependencies = {"platform", "privacy", "discovery", "hygiene"})
@NullMarked
package io.tessera.contacts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
