/** Tests of contacts. */
@NullMarked
package io.tessera.contacts;

import org.jspecify.annotations.NullMarked;
