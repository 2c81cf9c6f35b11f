package io.tessera.gateway.joining;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How far a flow has come in all processes: what is to come is added up, and it is open where any says so. It is settled only by
 * the answers of all: a process that cannot be asked may have anything left to do. How far each process has read the topics says
 * nothing of them together and is left out. It is known when one knows it, or when one that may know it is away.
 */
final class FlowJoin implements Join {

    private static final List<String> COUNTS = List.of("pending", "parked", "unsent");
    private static final List<String> OFFSETS = List.of("sent", "received");

    private final FlowRule rule;

    FlowJoin(FlowRule rule) {
        this.rule = rule;
    }

    @Override
    public boolean fits(String path) {
        return path.startsWith("/api/platform/flows/");
    }

    @Override
    public ObjectNode join(ObjectNode own, List<PeerAnswer> others, Query query) {
        var parts = Join.parts(own, others).stream().map(PeerAnswer.Part::body).toList();
        var joined = own.deepCopy();
        joined.remove(OFFSETS);
        var nobodyAway = others.stream().noneMatch(PeerAnswer.Away.class::isInstance);
        joined.put("known", !nobodyAway || parts.stream().anyMatch(FlowJoin::knows));
        joined.put("settled", nobodyAway && rule.settled(parts));
        joined.put("open", parts.stream().anyMatch(part -> part.path("open").asBoolean()));
        for (var name : COUNTS) {
            var counts = joined.putObject(name);
            for (var part : parts) {
                part.path(name)
                        .properties()
                        .forEach(count -> counts.put(
                                count.getKey(),
                                counts.path(count.getKey()).asLong(0)
                                        + count.getValue().asLong()));
            }
        }
        Join.nameAway(joined, others);
        return joined;
    }

    /** One of an older version does not say, and calls settled what never was. */
    private static boolean knows(JsonNode part) {
        return part.path("known").asBoolean(true);
    }
}
