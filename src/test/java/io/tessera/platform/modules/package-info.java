@NullMarked
package io.tessera.platform.modules;

import org.jspecify.annotations.NullMarked;
