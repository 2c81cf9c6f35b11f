package io.tessera.verification.domains;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a domain offline.
 *
 * @param possible whether mail could be sent there at all: a host name under a public suffix
 * @param disposable whether it, or a domain above it, gives out throw-away addresses
 * @param freeProvider whether it gives addresses to anybody; never together with {@code disposable}
 * @param suggestion the well-known domain it looks like a misspelling of
 */
public record DomainFacts(
        boolean possible,
        boolean disposable,
        boolean freeProvider,
        @Nullable String suggestion) {

    static final DomainFacts IMPOSSIBLE = new DomainFacts(false, false, false, null);
}
