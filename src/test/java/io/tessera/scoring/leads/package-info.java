/** Tests of the ranked list. */
@NullMarked
package io.tessera.scoring.leads;

import org.jspecify.annotations.NullMarked;
