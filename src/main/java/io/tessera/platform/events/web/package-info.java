/** Flows and events over HTTP, for callers who wait and for operators. */
@NullMarked
package io.tessera.platform.events.web;

import org.jspecify.annotations.NullMarked;
