/** The suppression list: which addresses and numbers must not come in. */
@NullMarked
package io.tessera.privacy.suppression;

import org.jspecify.annotations.NullMarked;
