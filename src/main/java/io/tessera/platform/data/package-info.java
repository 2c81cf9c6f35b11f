/** The database: embedded or external, one schema and role per module, migrations, bulk writes. */
@NullMarked
package io.tessera.platform.data;

import org.jspecify.annotations.NullMarked;
