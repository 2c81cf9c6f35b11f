@NullMarked
package io.tessera.discovery.sampleworld;

import org.jspecify.annotations.NullMarked;
