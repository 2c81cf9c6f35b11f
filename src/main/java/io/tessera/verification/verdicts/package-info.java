/** The verdicts on addresses and numbers in use: kept up with source records, published, withdrawn and forgotten. */
@NullMarked
package io.tessera.verification.verdicts;

import org.jspecify.annotations.NullMarked;
