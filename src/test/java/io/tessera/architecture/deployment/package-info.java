/** The descriptions of a split for containers, made from the list of modules. */
@NullMarked
package io.tessera.architecture.deployment;

import org.jspecify.annotations.NullMarked;
