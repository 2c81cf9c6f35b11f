@NullMarked
package io.tessera.platform.access.tokens;

import org.jspecify.annotations.NullMarked;
