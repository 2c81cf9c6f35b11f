/** The ranked list: leads are scored, scored again and unscored as facts come in; score changes are kept for 90 days. */
@NullMarked
package io.tessera.scoring.leads;

import org.jspecify.annotations.NullMarked;
