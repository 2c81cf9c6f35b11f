package io.tessera.scoring.cli;

import io.tessera.platform.cli.ApiClient;
import io.tessera.platform.cli.ApiRefusal;
import io.tessera.platform.cli.CommandFailure;
import io.tessera.platform.cli.FlowWatch;
import io.tessera.platform.cli.MultipartForm;
import io.tessera.platform.cli.ProgressBar;
import io.tessera.platform.cli.ResultFile;
import io.tessera.platform.cli.RunningTessera;
import io.tessera.platform.cli.Terminal;
import io.tessera.platform.cli.Timings;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The way of one file through the public API: upload, wait until it has settled, take the list and the errors. */
final class RankRun {

    private static final Set<String> ENDED = Set.of("COMPLETED", "FAILED", "UNDONE");

    private final RankRequest request;
    private final Terminal terminal;

    RankRun(RankRequest request, Terminal terminal) {
        this.request = request;
        this.terminal = terminal;
    }

    void run(RunningTessera tessera, Timings timings) {
        var client = tessera.client();
        try (var bar = terminal.progress()) {
            var watch = new FlowWatch(client, bar);
            var ended = watch.await(upload(client), RankRun::hasEnded, RankRun::reading);
            refuseFailed(ended);
            timings.lap("import");
            var flow = watch.awaitSettled(ended.path("flow").asString(), status -> working(status, ended));
            timings.lap("pipeline");
            write(client, ended.path("id").asString());
            timings.lap("export");
            ParkedRows.refuse(client, flow);
            bar.close();
            sum(ended);
        }
    }

    private String upload(ApiClient client) {
        var form = new MultipartForm();
        request.mapping().ifPresent(mapping -> form.field("mapping", mapping));
        request.defaultCountry().ifPresent(country -> form.field("defaultCountry", country));
        form.field("online", Boolean.toString(request.online()));
        form.file("file", request.input().name(), request.input()::stream);
        try {
            var created = client.post("/api/discovery/imports", form);
            return created.location().orElseThrow(() -> CommandFailure.internal("the import has no address"));
        } catch (ApiRefusal refusal) {
            throw refusal.blamesTheInput()
                    ? CommandFailure.usage(request.input().name() + ": " + refusal.getMessage())
                    : CommandFailure.internal(String.valueOf(refusal.getMessage()));
        }
    }

    private static boolean hasEnded(JsonNode status) {
        return ENDED.contains(status.path("status").asString());
    }

    private void refuseFailed(JsonNode ended) {
        if (!ended.path("status").asString().equals("COMPLETED")) {
            var reason = ended.path("failure").asString("the file could not be read to its end");
            throw CommandFailure.usage(request.input().name() + ": " + reason);
        }
    }

    private void write(ApiClient client, String importId) {
        // the errors first: when they cannot be written there is no result either
        var errors = "/api/discovery/imports/" + importId + "/errors";
        request.errors().ifPresent(file -> file.write(stream -> copy(client, errors, stream)));
        var top = request.top().map(number -> "&top=" + number).orElse("");
        var list = "/api/scoring/leads.csv?import=" + importId + top;
        request.result().write(stream -> copy(client, list, stream));
    }

    private static void copy(ApiClient client, String path, OutputStream stream) throws IOException {
        try (var answer = client.stream(path, "text/csv")) {
            answer.transferTo(stream);
        }
    }

    private void sum(JsonNode ended) {
        terminal.say(ClosingLine.of(ended, request.errors().map(ResultFile::name)));
    }

    private static FlowWatch.Progress reading(JsonNode status) {
        return new FlowWatch.Progress(
                "Reading",
                status.path("percent").asInt(-1),
                ProgressBar.grouped(status.path("rowsRead").asLong()) + " rows");
    }

    private static FlowWatch.Progress working(JsonNode flow, JsonNode ended) {
        var pending =
                flow.path("pending").valueStream().mapToLong(JsonNode::asLong).sum();
        var rows = Math.max(1, ended.path("rowsRead").asLong());
        return new FlowWatch.Progress(
                "Working",
                -1,
                "%s rows, %s steps to go".formatted(ProgressBar.grouped(rows), ProgressBar.grouped(pending)));
    }
}
