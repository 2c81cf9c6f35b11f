/**
 * The heart of verification: pure functions from evidence to verdict. The same evidence gives the same verdict, and what could
 * not be told is never turned into one.
 */
@NullMarked
package io.tessera.verification.judgement;

import org.jspecify.annotations.NullMarked;
