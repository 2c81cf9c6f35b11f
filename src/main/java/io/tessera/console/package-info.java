/**
 * The frame of all pages: navigation, search, command palette, and the pages about the system as a whole.
 *
 * <p>It knows modules only by their descriptors. A page is the frame with one slot that the browser fills from the URL of the module
 * whose page it is; panels fill slots of that page in the same way.
 */
@ApplicationModule(
        displayName = "Console",
        allowedDependencies = {"platform"})
@NullMarked
package io.tessera.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
