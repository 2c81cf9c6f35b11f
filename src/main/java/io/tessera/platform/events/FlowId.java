package io.tessera.platform.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * Names everything that one cause (an import, an edit, an erasure) sets in motion.
 *
 * @param value the id
 */
public record FlowId(@JsonValue UUID value) {

    /** Reads the id as it stands in JSON. */
    @JsonCreator
    public FlowId {}

    /**
     * Returns a new, random id.
     *
     * @return the id
     */
    public static FlowId random() {
        return new FlowId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
