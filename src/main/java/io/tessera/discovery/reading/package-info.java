/**
 * Reading: a file of unknown encoding and shape becomes numbered rows of cells. Plain Java, streamed, nothing kept.
 *
 * <p>A file that cannot be read at all is an {@link io.tessera.discovery.reading.UnreadableFile}; a row that cannot is a
 * {@link io.tessera.discovery.reading.RowDefect}, and the rows after it go on.
 */
@NullMarked
package io.tessera.discovery.reading;

import org.jspecify.annotations.NullMarked;
