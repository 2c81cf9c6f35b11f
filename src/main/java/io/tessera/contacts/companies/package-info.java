/** Companies as users see them. */
@NullMarked
package io.tessera.contacts.companies;

import org.jspecify.annotations.NullMarked;
