/** Web conventions: problems, permissions, cursor pages, idempotent posts. */
@NullMarked
package io.tessera.platform.web;

import org.jspecify.annotations.NullMarked;
