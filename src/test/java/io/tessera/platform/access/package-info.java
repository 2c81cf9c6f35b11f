@NullMarked
package io.tessera.platform.access;

import org.jspecify.annotations.NullMarked;
