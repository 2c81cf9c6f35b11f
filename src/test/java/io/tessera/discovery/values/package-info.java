@NullMarked
package io.tessera.discovery.values;

import org.jspecify.annotations.NullMarked;
