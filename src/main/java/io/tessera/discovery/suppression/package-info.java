/**
 * Suppression: discovery's own copy of the identifiers that must not come in, and what happens to records that had.
 *
 * <p>Lifting a suppression lets new rows in; records taken back by it do not return, since their values are deleted.
 */
@NullMarked
package io.tessera.discovery.suppression;

import org.jspecify.annotations.NullMarked;
