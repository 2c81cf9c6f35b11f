@NullMarked
package io.tessera.discovery.records;

import org.jspecify.annotations.NullMarked;
