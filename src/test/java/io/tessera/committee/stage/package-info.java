/** Listeners of committee for the tests of the event engine: what they do is up to the test. */
@NullMarked
package io.tessera.committee.stage;

import org.jspecify.annotations.NullMarked;
