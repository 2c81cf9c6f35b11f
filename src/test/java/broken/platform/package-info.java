/** Part of an application that breaks every rule once. */
@NullMarked
package broken.platform;

import org.jspecify.annotations.NullMarked;
