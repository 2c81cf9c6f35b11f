package io.tessera.gateway.joining;

import io.tessera.platform.web.Cursors;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Parked events of all processes in the order of their ids. Each process has given as many as a page holds from the same place on,
 * so the first of all are the page. Two instances of a module give the same ones.
 */
final class ParkedJoin implements Join {

    private static final String LIST = "platform.parked";
    private static final int USUAL_LIMIT = 50;

    private final Cursors cursors;

    ParkedJoin(Cursors cursors) {
        this.cursors = cursors;
    }

    @Override
    public boolean fits(String path) {
        return path.equals("/api/platform/events/parked");
    }

    @Override
    public ObjectNode join(ObjectNode own, List<PeerAnswer> others, Query query) {
        var limit = query.limit() == null ? USUAL_LIMIT : query.limit();
        var byId = new TreeMap<String, ObjectNode>();
        var more = false;
        for (var part : Join.parts(own, others)) {
            more |= part.body().hasNonNull("next");
            for (var item : part.body().path("items")) {
                byId.putIfAbsent(id(item), Join.of(part.process(), item));
            }
        }
        var joined = own.deepCopy();
        var items = joined.putArray("items");
        byId.values().stream().limit(limit).forEach(items::add);
        joined.remove("next");
        if ((more || byId.size() > limit) && !items.isEmpty()) {
            var list = query.flow() == null ? LIST : LIST + "?flow=" + query.flow();
            joined.put("next", cursors.sign(list, List.of(id(items.get(items.size() - 1)))));
        }
        Join.nameAway(joined, others);
        return joined;
    }

    private static String id(JsonNode item) {
        return item.path("id").asString();
    }
}
