package io.tessera.hygiene.clusters;

import java.util.UUID;

/** Answer to the wish to make people one. */
public sealed interface MergeAnswer {

    /**
     * They are one, and stay so.
     *
     * @param decision the id under which the decision can be taken back
     * @param person the person that lives on
     */
    record Done(UUID decision, UUID person) implements MergeAnswer {}

    /**
     * There is no such person, or it became one with another meanwhile.
     *
     * @param person the id asked for
     */
    record NoSuchCluster(UUID person) implements MergeAnswer {}

    /** Fewer than two different people were named. */
    record NothingToMerge() implements MergeAnswer {}
}
