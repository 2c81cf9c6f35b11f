/** Tests of the package of the same name. */
@NullMarked
package io.tessera.committee.web;

import org.jspecify.annotations.NullMarked;
