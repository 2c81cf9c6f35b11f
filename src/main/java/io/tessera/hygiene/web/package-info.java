/** Hygiene over HTTP. */
@NullMarked
package io.tessera.hygiene.web;

import org.jspecify.annotations.NullMarked;
