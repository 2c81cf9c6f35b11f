/** Tests of contacts: search. */
@NullMarked
package io.tessera.contacts.search;

import org.jspecify.annotations.NullMarked;
