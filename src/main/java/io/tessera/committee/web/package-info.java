/** Roles and buying committees over HTTP. */
@NullMarked
package io.tessera.committee.web;

import org.jspecify.annotations.NullMarked;
