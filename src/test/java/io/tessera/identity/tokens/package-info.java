@NullMarked
package io.tessera.identity.tokens;

import org.jspecify.annotations.NullMarked;
