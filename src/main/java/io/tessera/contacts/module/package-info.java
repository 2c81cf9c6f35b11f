/** The descriptor by which contacts is known to the frame, the command line and the tools. */
@NullMarked
package io.tessera.contacts.module;

import org.jspecify.annotations.NullMarked;
