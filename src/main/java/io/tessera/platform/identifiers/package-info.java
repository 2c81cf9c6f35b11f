/** Identifiers that must mean the same in every module: e-mail addresses, phone numbers and their keyed hashes. */
@NullMarked
package io.tessera.platform.identifiers;

import org.jspecify.annotations.NullMarked;
