/** The HTTP reference: one OpenAPI 3.1 document per module, made from the controllers. */
@NullMarked
package io.tessera.platform.web.reference;

import org.jspecify.annotations.NullMarked;
