/** What is this installation's own: its data directory, its secret, its clock. */
@NullMarked
package io.tessera.platform.installation;

import org.jspecify.annotations.NullMarked;
