@NullMarked
package io.tessera.discovery.command;

import org.jspecify.annotations.NullMarked;
