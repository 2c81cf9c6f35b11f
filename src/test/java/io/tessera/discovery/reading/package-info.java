@NullMarked
package io.tessera.discovery.reading;

import org.jspecify.annotations.NullMarked;
