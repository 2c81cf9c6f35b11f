package io.tessera.platform.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;

/**
 * One thing that is true of one aggregate from now on: a snapshot, a retraction, an answer.
 *
 * <p>Facts about one aggregate are delivered in the order they were committed; a fact with a lower {@link #version()}
 * never overwrites one with a higher.
 */
public interface Fact {

    /**
     * Returns the id of the aggregate this fact is about. It decides the lane, so it never changes its meaning.
     *
     * @return the aggregate's id
     */
    UUID aggregateId();

    /**
     * Returns the version of the aggregate this fact was true from: positive, growing with each fact about the
     * aggregate.
     *
     * @return the version, at least 1
     */
    long version();

    /**
     * Returns the lane in which this fact is ordered.
     *
     * @return 0 to 15
     */
    @JsonIgnore
    default int lane() {
        return Lanes.of(aggregateId());
    }
}
