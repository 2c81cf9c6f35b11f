/**
 * A registry of processes: a Eureka server, for trying a split out where nothing else knows who runs where.
 *
 * <p>It runs in a process of its own, without a database and only when it is named. Processes that are told its address
 * ({@code tessera.registry.url}) register with it under the name {@code tessera}, with the list of their modules.
 */
@ApplicationModule(
        displayName = "Registry",
        allowedDependencies = {"platform"})
@NullMarked
package io.tessera.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
