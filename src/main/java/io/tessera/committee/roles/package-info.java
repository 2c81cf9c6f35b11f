/** The role of each person: kept up with contacts, published downstream, forgotten on request. */
@NullMarked
package io.tessera.committee.roles;

import org.jspecify.annotations.NullMarked;
