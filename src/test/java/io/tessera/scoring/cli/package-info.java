@NullMarked
package io.tessera.scoring.cli;

import org.jspecify.annotations.NullMarked;
