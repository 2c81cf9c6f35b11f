/**
 * Standardising: values as sources wrote them, brought to one spelling. Plain Java; every rule is idempotent.
 *
 * <p>Two forms are kept apart: the spelling people read keeps diacritics and the owner's choices, the folded form exists
 * only for comparing.
 */
@NullMarked
package io.tessera.hygiene.standard;

import org.jspecify.annotations.NullMarked;
