/** People as users see them: kept up with golden people, searched, and forgotten on request. */
@NullMarked
package io.tessera.contacts.people;

import org.jspecify.annotations.NullMarked;
