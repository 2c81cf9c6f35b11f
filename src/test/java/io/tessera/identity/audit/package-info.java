@NullMarked
package io.tessera.identity.audit;

import org.jspecify.annotations.NullMarked;
