/** Part of an application that breaks every rule once. */
@NullMarked
package broken.beta;

import org.jspecify.annotations.NullMarked;
