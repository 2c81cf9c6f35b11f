/** What users wrote about people, and what happened to them. */
@NullMarked
package io.tessera.contacts.notes;

import org.jspecify.annotations.NullMarked;
