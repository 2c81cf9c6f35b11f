@NullMarked
package io.tessera.platform.web;

import org.jspecify.annotations.NullMarked;
