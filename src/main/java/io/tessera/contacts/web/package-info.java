/** People, companies and notes over HTTP. */
@NullMarked
package io.tessera.contacts.web;

import org.jspecify.annotations.NullMarked;
