/**
 * Recognising columns: which column of a table holds which field, told from its header and its values, or by the user.
 *
 * <p>Plain Java. The names that exports use are data: {@code headers.txt} beside this package.
 */
@NullMarked
package io.tessera.discovery.recognition;

import org.jspecify.annotations.NullMarked;
