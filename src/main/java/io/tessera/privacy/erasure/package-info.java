/** Erasures: asked for once, acknowledged by every module that holds personal data. */
@NullMarked
package io.tessera.privacy.erasure;

import org.jspecify.annotations.NullMarked;
