/** Event contracts: the JSON Schema of every event as stored, compared with what the records say today. */
@NullMarked
package io.tessera.architecture.contracts;

import org.jspecify.annotations.NullMarked;
