/**
 * The shared kernel, the one open module: module activation, events, schema isolation, web and error conventions.
 *
 * <p>It holds no business facts and knows no other module. Everything a module needs of it lies in a sub-package named
 * after the concept.
 */
@ApplicationModule(
        displayName = "Platform",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package io.tessera.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
