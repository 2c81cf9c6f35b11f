/**
 * What of a table is compared: each column brought to one spelling, some taken apart into two fields. Plain Java.
 */
@NullMarked
package io.tessera.hygiene.fields;

import org.jspecify.annotations.NullMarked;
