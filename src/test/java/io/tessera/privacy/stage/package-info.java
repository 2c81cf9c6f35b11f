/** Listeners of privacy for the tests of the event engine: what they do is up to the test. */
@NullMarked
package io.tessera.privacy.stage;

import org.jspecify.annotations.NullMarked;
