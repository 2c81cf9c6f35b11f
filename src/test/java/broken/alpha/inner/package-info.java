/** Part of an application that breaks every rule once. */
@NullMarked
package broken.alpha.inner;

import org.jspecify.annotations.NullMarked;
