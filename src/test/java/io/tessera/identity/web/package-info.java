@NullMarked
package io.tessera.identity.web;

import org.jspecify.annotations.NullMarked;
