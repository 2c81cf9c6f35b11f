/** Fixtures of the isolation test that live in discovery. */
@NullMarked
package io.tessera.discovery.isolation;

import org.jspecify.annotations.NullMarked;
