@NullMarked
package io.tessera.identity.keys;

import org.jspecify.annotations.NullMarked;
