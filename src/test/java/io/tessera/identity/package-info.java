@NullMarked
package io.tessera.identity;

import org.jspecify.annotations.NullMarked;
