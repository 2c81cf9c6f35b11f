@NullMarked
package io.tessera.platform.installation;

import org.jspecify.annotations.NullMarked;
