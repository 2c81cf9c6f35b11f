/** The architecture, executable: rules, arrows, and proof that each rule can fail. */
@NullMarked
package io.tessera.architecture;

import org.jspecify.annotations.NullMarked;
