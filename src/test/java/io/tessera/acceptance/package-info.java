/**
 * The acceptance suite: starts the packaged jar as processes of its own and speaks only HTTP and command line.
 *
 * <p>With {@code -Dtessera.acceptance.url=... -Dtessera.acceptance.key=...} what needs no process of its own runs against a
 * Tessera that is there already.
 */
@NullMarked
package io.tessera.acceptance;

import org.jspecify.annotations.NullMarked;
