package io.tessera.gateway.joining;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How each process is; all is well when every one is and none is away. */
final class HealthJoin implements Join {

    @Override
    public boolean fits(String path) {
        return path.equals("/api/platform/health");
    }

    @Override
    public ObjectNode join(ObjectNode own, List<PeerAnswer> others, Query query) {
        var joined = own.deepCopy();
        var processes = joined.putArray("processes");
        var parts = Join.parts(own, others);
        for (var part : parts) {
            for (var process : part.body().path("processes")) {
                processes.add(Join.of(part.process(), process));
            }
        }
        var well = others.stream().noneMatch(PeerAnswer.Away.class::isInstance)
                && parts.stream().map(PeerAnswer.Part::body).allMatch(HealthJoin::isUp);
        joined.put("status", well ? "UP" : "DOWN");
        Join.nameAway(joined, others);
        return joined;
    }

    private static boolean isUp(JsonNode part) {
        return part.path("status").asString().equals("UP");
    }
}
