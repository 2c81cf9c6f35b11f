package io.tessera.gateway.joining;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** When a flow is settled, by the answers of all processes. */
@FunctionalInterface
interface FlowRule {

    /**
     * Decides.
     *
     * @param parts what every process has said of the flow
     * @return true when nothing more will follow, but for what is parked
     */
    boolean settled(List<JsonNode> parts);
}
