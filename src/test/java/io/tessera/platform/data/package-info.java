@NullMarked
package io.tessera.platform.data;

import org.jspecify.annotations.NullMarked;
