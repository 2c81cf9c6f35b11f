/** Tests of scoring over HTTP. */
@NullMarked
package io.tessera.scoring.web;

import org.jspecify.annotations.NullMarked;
