package io.tessera.contacts;

import io.tessera.platform.events.Fact;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who is no more.
 *
 * @param aggregateId the id of the person
 * @param version higher than any version before
 * @param mergedInto the person who lives on, where two became one
 */
public record RemovedPerson(
        UUID aggregateId, long version, @Nullable UUID mergedInto) implements Fact {}
