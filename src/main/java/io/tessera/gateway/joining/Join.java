package io.tessera.gateway.joining;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How the parts of one kind of answer become one. */
interface Join {

    /** The name under which items say which process they are of. */
    String PROCESS = "process";

    /** How this process is called among the others: callers know its address. */
    String HERE = "here";

    /** Returns whether the answers at a path are joined so. */
    boolean fits(String path);

    /**
     * Joins.
     *
     * @param own the part of this process
     * @param others what the others have said
     * @param query the request's query, for limits
     * @return one answer that also names who is away
     */
    ObjectNode join(ObjectNode own, List<PeerAnswer> others, Query query);

    /** Names those that are away, under {@code away}; none is left out in silence. */
    static void nameAway(ObjectNode joined, List<PeerAnswer> others) {
        var away = joined.putArray("away");
        for (var other : others) {
            if (other instanceof PeerAnswer.Away gone) {
                away.addObject().put(PROCESS, gone.process()).put("reason", gone.reason());
            }
        }
    }

    /** Returns the parts of all processes, this one's first. */
    static List<PeerAnswer.Part> parts(ObjectNode own, List<PeerAnswer> others) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(new PeerAnswer.Part(HERE, own)),
                        others.stream()
                                .filter(PeerAnswer.Part.class::isInstance)
                                .map(PeerAnswer.Part.class::cast))
                .toList();
    }

    /** Returns a copy of an item that says which process it is of. */
    static ObjectNode of(String process, JsonNode item) {
        var copy = item instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
        return copy.put(PROCESS, process);
    }
}
