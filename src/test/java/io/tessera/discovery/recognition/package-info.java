@NullMarked
package io.tessera.discovery.recognition;

import org.jspecify.annotations.NullMarked;
