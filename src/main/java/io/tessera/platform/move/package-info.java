/**
 * Moving a module's schema to another database and back, with the module stopped. Its events go on from where they stood; what
 * that takes beside the copy is in {@code platform.events}.
 */
@NullMarked
package io.tessera.platform.move;

import org.jspecify.annotations.NullMarked;
