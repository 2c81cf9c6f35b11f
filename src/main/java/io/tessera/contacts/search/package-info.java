/** Search by the beginnings of words. */
@NullMarked
package io.tessera.contacts.search;

import org.jspecify.annotations.NullMarked;
