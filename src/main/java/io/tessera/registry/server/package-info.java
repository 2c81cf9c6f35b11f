/** The Eureka server and who may speak to it. */
@NullMarked
package io.tessera.registry.server;

import org.jspecify.annotations.NullMarked;
