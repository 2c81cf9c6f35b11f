@NullMarked
package io.tessera.gateway.instances;

import org.jspecify.annotations.NullMarked;
