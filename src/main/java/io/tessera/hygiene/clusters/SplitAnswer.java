package io.tessera.hygiene.clusters;

import java.util.UUID;

/** Answer to the wish to take a cluster apart. */
public sealed interface SplitAnswer {

    /**
     * It is apart, and stays so.
     *
     * @param decision the id under which the decision can be taken back
     */
    record Done(UUID decision) implements SplitAnswer {}

    /** There is no such person, or it became one with another meanwhile. */
    record NoSuchCluster() implements SplitAnswer {}

    /** The person has one record only. */
    record NothingToSplit() implements SplitAnswer {}

    /**
     * A record that should leave is not in the cluster.
     *
     * @param record the record
     */
    record NotAMember(UUID record) implements SplitAnswer {}

    /** No record would leave, or none would stay. */
    record NobodyOnOneSide() implements SplitAnswer {}
}
