@NullMarked
package io.tessera.platform.cli.split;

import org.jspecify.annotations.NullMarked;
