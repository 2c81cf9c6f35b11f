@NullMarked
package io.tessera.platform.data.embedded;

import org.jspecify.annotations.NullMarked;
