@NullMarked
package io.tessera.platform.events.wire;

import org.jspecify.annotations.NullMarked;
