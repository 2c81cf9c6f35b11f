package io.tessera.discovery.cli;

import io.tessera.platform.cli.ApiClient;
import io.tessera.platform.cli.CommandFailure;
import io.tessera.platform.cli.FlowWatch;
import io.tessera.platform.cli.MultipartForm;
import io.tessera.platform.cli.ProgressBar;
import io.tessera.platform.cli.Terminal;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Sends a file to a running Tessera and follows it. */
record Upload(ApiClient client, Terminal terminal) {

    private static final Set<String> ENDED = Set.of("COMPLETED", "FAILED", "UNDONE");

    /** Sends it and returns where the import is. */
    String send(MultipartForm form) {
        return client.post("/api/discovery/imports", form)
                .location()
                .orElseThrow(() -> CommandFailure.internal("the server names no import"));
    }

    /** Waits until the import is read and all modules have followed. */
    void awaitEnd(String location) {
        try (var bar = terminal.progress()) {
            var watch = new FlowWatch(client, bar);
            var ended = watch.await(
                    location, status -> ENDED.contains(status.path("status").asString()), Upload::reading);
            if (!ended.path("status").asString().equals("COMPLETED")) {
                throw CommandFailure.usage(ended.path("failure").asString("the file could not be read to its end"));
            }
            var flow = watch.awaitSettled(ended.path("flow").asString(), Upload::working);
            bar.close();
            terminal.say("%s rows read, %s people, %s companies alone, %s rejected, %s suppressed."
                    .formatted(
                            count(ended, "rowsRead"),
                            count(ended, "rowsAccepted"),
                            count(ended, "companyOnly"),
                            count(ended, "rowsRejected"),
                            count(ended, "suppressed")));
            if (flow.path("parked").size() > 0) {
                throw CommandFailure.internal("some events are parked: GET /api/platform/events/parked names them.");
            }
        }
    }

    private static String count(JsonNode status, String name) {
        return ProgressBar.grouped(status.path(name).asLong());
    }

    private static FlowWatch.Progress reading(JsonNode status) {
        return new FlowWatch.Progress("Reading", status.path("percent").asInt(-1), count(status, "rowsRead") + " rows");
    }

    private static FlowWatch.Progress working(JsonNode flow) {
        var pending =
                flow.path("pending").valueStream().mapToLong(JsonNode::asLong).sum();
        return new FlowWatch.Progress("Working", -1, ProgressBar.grouped(pending) + " steps to go");
    }
}
