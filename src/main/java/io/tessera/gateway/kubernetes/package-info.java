/** Discovery of instances by the interface of Kubernetes. */
@NullMarked
package io.tessera.gateway.kubernetes;

import org.jspecify.annotations.NullMarked;
