package io.tessera.hygiene.matching;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/** What somebody decided about who is one person. Later decisions go before earlier ones. */
public sealed interface Ruling permits Split, Merge {

    /** The oldest first: each is applied to what those before it have left. */
    Comparator<Ruling> IN_TURN = Comparator.comparing(Ruling::decidedAt).thenComparing(Ruling::id, Member::unsigned);

    /**
     * Returns the decision's id.
     *
     * @return the id
     */
    UUID id();

    /**
     * Returns when it was decided.
     *
     * @return the time
     */
    Instant decidedAt();
}
