package io.tessera.scoring.cli;

import io.tessera.platform.cli.ApiClient;
import io.tessera.platform.cli.CommandFailure;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Events of a flow that were given up: the list is not whole, and the rows behind them are named. */
final class ParkedRows {

    private static final long VARIANT_BITS = 0xc000_0000_0000_0000L;
    private static final int MOST_NAMED = 20;

    private ParkedRows() {}

    /** Ends the command when a settled flow has parked events. */
    static void refuse(ApiClient client, JsonNode flow) {
        var parked =
                flow.path("parked").valueStream().mapToLong(JsonNode::asLong).sum();
        if (parked == 0) {
            return;
        }
        var page = client.get("/api/platform/events/parked?limit=500&flow="
                + flow.path("flow").asString());
        throw CommandFailure.internal(
                "%d events could not be worked off: the list is written without them. Rows: %s.%s%s"
                        .formatted(
                                parked,
                                rows(page.path("items").valueStream()),
                                System.lineSeparator(),
                                reasons(page.path("items").valueStream())));
    }

    /** The id of a source record, and of a person made of one, ends in its row. */
    private static String rows(Stream<JsonNode> items) {
        var rows = items.map(item -> item.path("aggregateId").asString(""))
                .filter(id -> !id.isEmpty())
                .map(id -> UUID.fromString(id).getLeastSignificantBits() & ~VARIANT_BITS)
                .filter(row -> row > 0 && row <= Integer.MAX_VALUE)
                .distinct()
                .sorted()
                .toList();
        var named = rows.stream().limit(MOST_NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        return rows.size() > MOST_NAMED ? named + ", and " + (rows.size() - MOST_NAMED) + " more" : named;
    }

    private static String reasons(Stream<JsonNode> items) {
        return items.map(item -> item.path("listener").asString("?") + ": "
                        + item.path("reason").asString("?"))
                .distinct()
                .limit(3)
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
