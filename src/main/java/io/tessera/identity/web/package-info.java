/** API keys and the trail over HTTP. */
@NullMarked
package io.tessera.identity.web;

import org.jspecify.annotations.NullMarked;
