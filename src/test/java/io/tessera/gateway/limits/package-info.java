@NullMarked
package io.tessera.gateway.limits;

import org.jspecify.annotations.NullMarked;
