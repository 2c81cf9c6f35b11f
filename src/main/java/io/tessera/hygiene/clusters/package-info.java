/** Clusters as people see them: who was made one of which records and why, and taking them apart. */
@NullMarked
package io.tessera.hygiene.clusters;

import org.jspecify.annotations.NullMarked;
