/** Discovery over HTTP: imports, their errors and undo, and source records with their origin. */
@NullMarked
package io.tessera.discovery.web;

import org.jspecify.annotations.NullMarked;
