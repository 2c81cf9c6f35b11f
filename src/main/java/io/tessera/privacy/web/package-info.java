/** Suppressions and erasures over HTTP. */
@NullMarked
package io.tessera.privacy.web;

import org.jspecify.annotations.NullMarked;
