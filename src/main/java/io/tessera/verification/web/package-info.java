/** Verdicts over HTTP. */
@NullMarked
package io.tessera.verification.web;

import org.jspecify.annotations.NullMarked;
