@NullMarked
package io.tessera.platform.web.reference;

import org.jspecify.annotations.NullMarked;
