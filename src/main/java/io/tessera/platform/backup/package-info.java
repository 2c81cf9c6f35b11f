/** Backups: the whole installation in one file, and back. */
@NullMarked
package io.tessera.platform.backup;

import org.jspecify.annotations.NullMarked;
