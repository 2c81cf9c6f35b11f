/** The embedded PostgreSQL: real binaries from the jar, run as a server of their own in the data directory. */
@NullMarked
package io.tessera.platform.data.embedded;

import org.jspecify.annotations.NullMarked;
