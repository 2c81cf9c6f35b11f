/** Listeners of contacts for the tests of the event engine: what they do is up to the test. */
@NullMarked
package io.tessera.contacts.stage;

import org.jspecify.annotations.NullMarked;
