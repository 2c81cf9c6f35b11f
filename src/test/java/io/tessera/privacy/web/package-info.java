/** Tests of privacy. */
@NullMarked
package io.tessera.privacy.web;

import org.jspecify.annotations.NullMarked;
