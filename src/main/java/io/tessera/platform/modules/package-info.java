/** Which modules there are and which of them run in this process. */
@NullMarked
package io.tessera.platform.modules;

import org.jspecify.annotations.NullMarked;
