/** Part of an application that breaks every rule once. */
@NullMarked
package broken.beta.inner;

import org.jspecify.annotations.NullMarked;
