package io.tessera.privacy;

import io.tessera.platform.events.Fact;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * Someone asked that a person be forgotten; exactly one of the three ways to name them is given.
 *
 * @param aggregateId the id of the erasure
 * @param version the version of the fact, growing with each change
 * @param email keyed hash of the e-mail address
 * @param phone keyed hash of the phone number
 * @param person id of the golden person
 */
@DomainEvent(namespace = "privacy", name = "ErasureRequested")
public record ErasureRequested(
        UUID aggregateId,
        long version,
        @Nullable UUID email,
        @Nullable UUID phone,
        @Nullable UUID person) implements Fact {}
