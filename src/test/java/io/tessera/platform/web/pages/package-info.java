@NullMarked
package io.tessera.platform.web.pages;

import org.jspecify.annotations.NullMarked;
