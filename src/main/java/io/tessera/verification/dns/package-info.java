/** Asks name servers whether domains take mail; the only part of verification that uses the network, and only when asked to. */
@NullMarked
package io.tessera.verification.dns;

import org.jspecify.annotations.NullMarked;
