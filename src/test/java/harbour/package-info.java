/** A made-up application, a harbour, on which the platform's web conventions are shown to hold. Not part of Tessera. */
@NullMarked
package harbour;

import org.jspecify.annotations.NullMarked;
