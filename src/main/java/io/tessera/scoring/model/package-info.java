/** The points model: what it gives points for, its rules, its versions and how two of them differ. */
@NullMarked
package io.tessera.scoring.model;

import org.jspecify.annotations.NullMarked;
