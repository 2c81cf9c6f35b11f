/**
 * Source records of people and companies: what was found, where and when.
 *
 * <p>Vocabulary: an import reads a file; each data row becomes a source record that keeps file, row and time of every value;
 * undoing an import retracts its records.
 */
@ApplicationModule(
        displayName = "Contact discovery",
        allowedDependencies = {"platform", "privacy"})
@NullMarked
package io.tessera.discovery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
