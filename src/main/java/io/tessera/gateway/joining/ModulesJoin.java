package io.tessera.gateway.joining;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One item a module, as it is where it runs, with every process that runs it. */
final class ModulesJoin implements Join {

    private static final String ITEMS = "items";

    @Override
    public boolean fits(String path) {
        return path.equals("/api/platform/modules");
    }

    @Override
    public ObjectNode join(ObjectNode own, List<PeerAnswer> others, Query query) {
        var joined = own.deepCopy();
        var items = joined.putArray(ITEMS);
        var parts = Join.parts(own, others);
        for (var module : own.path(ITEMS)) {
            items.add(module(module, parts));
        }
        Join.nameAway(joined, others);
        return joined;
    }

    private static ObjectNode module(JsonNode own, List<PeerAnswer.Part> parts) {
        var name = own.path("name").asString();
        var joined = (ObjectNode) own.deepCopy();
        ArrayNode processes = joined.putArray("processes");
        for (var part : parts) {
            for (var item : part.body().path(ITEMS)) {
                if (item.path("name").asString().equals(name)
                        && item.path("active").asBoolean()) {
                    processes.add(part.process());
                    joined.put("active", true);
                    joined.set("schemaVersion", item.path("schemaVersion"));
                    if (item.has("pages")) {
                        joined.set("pages", item.path("pages"));
                    }
                }
            }
        }
        return joined;
    }
}
