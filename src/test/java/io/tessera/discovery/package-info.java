@NullMarked
package io.tessera.discovery;

import org.jspecify.annotations.NullMarked;
