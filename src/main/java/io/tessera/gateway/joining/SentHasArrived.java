package io.tessera.gateway.joining;

import io.tessera.platform.events.FlowAnswer;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The engine's rule, {@link FlowAnswer#settled}, on the answers as they came. A process that does not tell what it has sent and
 * received, such as one of an older version, leaves a flow open: nothing can be known of what is on its way.
 */
final class SentHasArrived implements FlowRule {

    private static final List<String> TOLD =
            List.of("known", "settled", "open", "pending", "parked", "unsent", "sent", "received");

    private final JsonMapper json;

    SentHasArrived(JsonMapper json) {
        this.json = json;
    }

    @Override
    public boolean settled(List<JsonNode> parts) {
        return parts.stream().allMatch(part -> TOLD.stream().allMatch(part::hasNonNull))
                && FlowAnswer.settled(parts.stream()
                        .map(part -> json.treeToValue(part, FlowAnswer.class))
                        .toList());
    }
}
