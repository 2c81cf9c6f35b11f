@NullMarked
package io.tessera.discovery.web;

import org.jspecify.annotations.NullMarked;
