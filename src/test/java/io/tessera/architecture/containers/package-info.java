/** Checks of the container image and of its composition with a database, as far as they go without a container engine. */
@NullMarked
package io.tessera.architecture.containers;

import org.jspecify.annotations.NullMarked;
