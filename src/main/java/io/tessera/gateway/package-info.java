/**
 * The way to modules that run elsewhere: routes, balancing, limits, and one answer where several processes know a part.
 *
 * <p>Vocabulary: an edge is a process that passes requests on; an instance is a process that runs a module; an instance is out
 * while it does not answer. It owns no data. Where every module runs in the process there is nothing to pass on, and nothing
 * of this is started.
 */
@ApplicationModule(
        displayName = "Gateway",
        allowedDependencies = {"platform"})
@NullMarked
package io.tessera.gateway;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
