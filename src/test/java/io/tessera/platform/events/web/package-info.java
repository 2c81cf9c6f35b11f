@NullMarked
package io.tessera.platform.events.web;

import org.jspecify.annotations.NullMarked;
