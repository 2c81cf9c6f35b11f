@NullMarked
package io.tessera.gateway.forwarding;

import org.jspecify.annotations.NullMarked;
