/** Tests of hygiene. */
@NullMarked
package io.tessera.hygiene.web;

import org.jspecify.annotations.NullMarked;
