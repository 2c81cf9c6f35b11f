/** Tests of contacts: web. */
@NullMarked
package io.tessera.contacts.web;

import org.jspecify.annotations.NullMarked;
