@NullMarked
package io.tessera.console.frame;

import org.jspecify.annotations.NullMarked;
