/** What can be told of a domain without asking anybody: whether it can exist, who gives out its addresses, what was meant. */
@NullMarked
package io.tessera.verification.domains;

import org.jspecify.annotations.NullMarked;
