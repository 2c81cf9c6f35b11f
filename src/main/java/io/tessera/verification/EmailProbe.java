package io.tessera.verification;

import io.tessera.platform.events.Fact;
import java.util.UUID;

/**
 * An address about whose domain name servers are to be asked.
 *
 * @param aggregateId the keyed hash of the address
 * @param version the version of the verdict that led to it
 * @param address the address, normalised
 */
public record EmailProbe(UUID aggregateId, long version, String address) implements Fact {}
