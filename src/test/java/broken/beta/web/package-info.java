/** Part of an application that breaks every rule once. */
@NullMarked
package broken.beta.web;

import org.jspecify.annotations.NullMarked;
