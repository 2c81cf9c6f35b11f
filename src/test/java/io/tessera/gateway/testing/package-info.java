/** An edge for tests, and instances of modules that do as they are told. */
@NullMarked
package io.tessera.gateway.testing;

import org.jspecify.annotations.NullMarked;
