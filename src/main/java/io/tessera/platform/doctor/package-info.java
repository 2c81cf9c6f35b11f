/** What is wrong with an installation and how to mend it. */
@NullMarked
package io.tessera.platform.doctor;

import org.jspecify.annotations.NullMarked;
