package io.tessera.platform.cli;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Looks at something again and again over HTTP until it is done, and shows how far it is. */
public final class FlowWatch {

    private static final Duration SHORTEST = Duration.ofMillis(20);
    private static final Duration LONGEST = Duration.ofMillis(500);

    private final ApiClient client;
    private final ProgressBar bar;

    /**
     * Prepares to watch.
     *
     * @param client calls the server
     * @param bar shows how far it is
     */
    public FlowWatch(ApiClient client, ProgressBar bar) {
        this.client = client;
        this.bar = bar;
    }

    /**
     * Waits for a resource to reach a state.
     *
     * @param path the resource
     * @param done whether it has
     * @param show draws it
     * @return the resource in that state
     */
    public JsonNode await(String path, Predicate<JsonNode> done, Function<JsonNode, Progress> show) {
        for (var pause = SHORTEST; ; pause = longer(pause)) {
            var seen = client.get(path);
            var progress = show.apply(seen);
            bar.show(progress.label(), progress.percent(), progress.detail());
            if (done.test(seen)) {
                return seen;
            }
            rest(pause);
        }
    }

    /**
     * Waits for a flow to settle.
     *
     * @param path the flow
     * @param show draws it
     * @return the settled flow
     */
    public JsonNode awaitSettled(String path, Function<JsonNode, Progress> show) {
        return await(path, flow -> flow.path("settled").asBoolean(false), show);
    }

    private static Duration longer(Duration pause) {
        var next = pause.multipliedBy(3).dividedBy(2);
        return next.compareTo(LONGEST) > 0 ? LONGEST : next;
    }

    private static void rest(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CommandFailure.internal("interrupted");
        }
    }

    /**
     * What a progress bar shows.
     *
     * @param label what is being done
     * @param percent 0 to 100, below 0 where it cannot be told
     * @param detail figures for people
     */
    public record Progress(String label, int percent, String detail) {}
}
