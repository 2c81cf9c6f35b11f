/** Passing a request on to an instance of a module, and its answer back. */
@NullMarked
package io.tessera.gateway.forwarding;

import org.jspecify.annotations.NullMarked;
