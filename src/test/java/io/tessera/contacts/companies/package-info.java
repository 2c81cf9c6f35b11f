/** Tests of contacts: companies. */
@NullMarked
package io.tessera.contacts.companies;

import org.jspecify.annotations.NullMarked;
