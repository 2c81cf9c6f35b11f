package io.tessera.gateway.kubernetes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.cloud.client.DefaultServiceInstance;
import org.springframework.cloud.client.ServiceInstance;
import tools.jackson.databind.JsonNode;

/**
 * Reads a list of {@code discovery.k8s.io/v1} EndpointSlices. Kubernetes copies the labels of a service to its slices; the label
 * {@code app.kubernetes.io/component} says which module it runs.
 */
final class EndpointSlices {

    private static final String MODULE = "app.kubernetes.io/component";

    private final String portName;

    EndpointSlices(String portName) {
        this.portName = portName;
    }

    /** Returns the ready endpoints of each module. */
    Map<String, List<ServiceInstance>> read(JsonNode list) {
        var found = new HashMap<String, List<ServiceInstance>>();
        for (var slice : list.path("items")) {
            var module = slice.path("metadata").path("labels").path(MODULE).asString("");
            var port = port(slice.path("ports"));
            if (!module.isEmpty() && port > 0) {
                for (var endpoint : slice.path("endpoints")) {
                    if (isReady(endpoint)) {
                        found.computeIfAbsent(module, name -> new ArrayList<>()).add(instance(module, endpoint, port));
                    }
                }
            }
        }
        return found;
    }

    /** Not told means ready, says the interface. */
    private static boolean isReady(JsonNode endpoint) {
        return endpoint.path("conditions").path("ready").asBoolean(true)
                && endpoint.path("addresses").size() > 0;
    }

    /** All addresses of an endpoint are of the same pod: one is enough. */
    private static ServiceInstance instance(String module, JsonNode endpoint, int port) {
        var address = endpoint.path("addresses").get(0).asString();
        var id = endpoint.path("targetRef").path("name").asString(address);
        return new DefaultServiceInstance(id, module, address, port, false);
    }

    private int port(JsonNode ports) {
        for (var port : ports) {
            if (portName.equals(port.path("name").asString(""))) {
                return port.path("port").asInt(0);
            }
        }
        return ports.isEmpty() ? 0 : ports.get(0).path("port").asInt(0);
    }
}
