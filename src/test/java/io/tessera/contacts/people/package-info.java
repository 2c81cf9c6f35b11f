/** Tests of contacts: people. */
@NullMarked
package io.tessera.contacts.people;

import org.jspecify.annotations.NullMarked;
