package io.tessera.gateway.joining;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Who publishes and who listens, in which process. */
final class TrafficJoin implements Join {

    private static final List<String> LISTS = List.of("publishers", "listeners");

    @Override
    public boolean fits(String path) {
        return path.equals("/api/platform/events");
    }

    @Override
    public ObjectNode join(ObjectNode own, List<PeerAnswer> others, Query query) {
        var joined = own.deepCopy();
        for (var name : LISTS) {
            var items = joined.putArray(name);
            for (var part : Join.parts(own, others)) {
                for (var item : part.body().path(name)) {
                    items.add(Join.of(part.process(), item));
                }
            }
        }
        Join.nameAway(joined, others);
        return joined;
    }
}
