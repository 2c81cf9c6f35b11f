/** Fixtures of the isolation test that live in contacts. */
@NullMarked
package io.tessera.contacts.isolation;

import org.jspecify.annotations.NullMarked;
