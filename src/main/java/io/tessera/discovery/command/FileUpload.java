package io.tessera.discovery.command;

import io.tessera.platform.cli.ApiClient;
import io.tessera.platform.cli.CommandFailure;
import io.tessera.platform.cli.FlowWatch;
import io.tessera.platform.cli.MultipartForm;
import io.tessera.platform.cli.ProgressBar;
import io.tessera.platform.cli.Terminal;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Sends a file to a running Tessera and follows it until all its modules have followed.
 *
 * @param client calls the Tessera
 * @param terminal where progress is shown
 */
record FileUpload(ApiClient client, Terminal terminal) {

    private static final Set<String> ENDED = Set.of("COMPLETED", "FAILED", "UNDOING", "UNDONE");

    /**
     * Sends it and waits.
     *
     * @param form the form with the file
     * @return what became of it
     * @throws CommandFailure when the file cannot be read
     */
    Ended send(MultipartForm form) {
        try (var bar = terminal.progress()) {
            var watch = new FlowWatch(client, bar);
            var ended = watch.await(location(form), FileUpload::hasEnded, FileUpload::reading);
            refuseFailed(ended);
            return new Ended(ended, watch.awaitSettled(ended.path("flow").asString(""), FileUpload::working));
        }
    }

    private String location(MultipartForm form) {
        return client.post("/api/discovery/imports", form)
                .location()
                .orElseThrow(() -> CommandFailure.internal("the server named no address of the import"));
    }

    private static boolean hasEnded(JsonNode status) {
        return ENDED.contains(status.path("status").asString(""));
    }

    private static void refuseFailed(JsonNode ended) {
        var status = ended.path("status").asString("");
        if (status.equals("FAILED")) {
            throw CommandFailure.usage(ended.path("fileName").asString("the file") + ": "
                    + ended.path("failure").asString("it could not be read"));
        }
        if (!status.equals("COMPLETED")) {
            throw CommandFailure.internal("the import was undone while it was running.");
        }
    }

    private static FlowWatch.Progress reading(JsonNode status) {
        return new FlowWatch.Progress(
                "Reading",
                status.path("percent").asInt(-1),
                ProgressBar.grouped(status.path("rowsRead").asLong(0)) + " rows");
    }

    private static FlowWatch.Progress working(JsonNode flow) {
        return new FlowWatch.Progress("Working", -1, ProgressBar.grouped(sum(flow.path("pending"))) + " steps to go");
    }

    private static long sum(JsonNode byModule) {
        return byModule.valueStream().mapToLong(JsonNode::asLong).sum();
    }

    /**
     * An import that is read and followed.
     *
     * @param report what the API says of it
     * @param flow its settled flow
     */
    record Ended(JsonNode report, JsonNode flow) {

        String grouped(String count) {
            return ProgressBar.grouped(report.path(count).asLong(0));
        }

        /** How many deliveries were given up. */
        long parked() {
            return sum(flow.path("parked"));
        }
    }
}
