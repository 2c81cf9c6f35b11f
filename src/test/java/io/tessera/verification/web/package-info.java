/** Tests of the package of the same name. */
@NullMarked
package io.tessera.verification.web;

import org.jspecify.annotations.NullMarked;
