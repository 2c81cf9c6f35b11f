/** What the module says of itself. */
@NullMarked
package io.tessera.broker.module;

import org.jspecify.annotations.NullMarked;
