@NullMarked
package io.tessera.registry.server;

import org.jspecify.annotations.NullMarked;
