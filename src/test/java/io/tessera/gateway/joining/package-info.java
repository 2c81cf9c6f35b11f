@NullMarked
package io.tessera.gateway.joining;

import org.jspecify.annotations.NullMarked;
