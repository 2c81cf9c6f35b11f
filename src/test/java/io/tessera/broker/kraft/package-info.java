@NullMarked
package io.tessera.broker.kraft;

import org.jspecify.annotations.NullMarked;
