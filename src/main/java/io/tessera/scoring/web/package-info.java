/** The ranked list and the models over HTTP. */
@NullMarked
package io.tessera.scoring.web;

import org.jspecify.annotations.NullMarked;
