@NullMarked
package io.tessera.gateway.kubernetes;

import org.jspecify.annotations.NullMarked;
