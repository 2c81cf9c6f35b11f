/**
 * The sample world: people and companies that do not exist, told by three careless systems, with the truth on request.
 *
 * <p>The same seed always gives the same world. No address in it is ever written to or looked up by this code.
 */
@NullMarked
package io.tessera.discovery.sampleworld;

import org.jspecify.annotations.NullMarked;
