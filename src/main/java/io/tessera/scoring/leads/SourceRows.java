package io.tessera.scoring.leads;

import io.tessera.discovery.SourceRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows behind a lead as they are stored: {@code <import>:2,17;<import>:4}. One short text is cheaper to write in bulk than
 * arrays, and a filter by import is a search in it.
 */
final class SourceRows {

    private SourceRows() {}

    static String write(List<SourceRow> sources) {
        if (sources.size() == 1) {
            var only = sources.getFirst();
            return only.importId() + ":" + only.row();
        }
        var text = new StringBuilder();
        UUID open = null;
        for (var source : sources) {
            if (source.importId().equals(open)) {
                text.append(',').append(source.row());
            } else {
                text.append(text.isEmpty() ? "" : ";")
                        .append(source.importId())
                        .append(':')
                        .append(source.row());
                open = source.importId();
            }
        }
        return text.toString();
    }

    static List<SourceRow> read(String text) {
        var sources = new ArrayList<SourceRow>();
        for (var part : text.split(";")) {
            var colon = part.indexOf(':');
            var importId = UUID.fromString(part.substring(0, colon));
            for (var row : part.substring(colon + 1).split(",")) {
                sources.add(new SourceRow(importId, Integer.parseInt(row)));
            }
        }
        return sources;
    }

    /** Returns the row numbers of one import, or of all, ascending and each once. */
    static int[] rows(String text, @Nullable UUID importId) {
        if (text.indexOf(',') < 0 && text.indexOf(';') < 0) {
            // most leads have one row
            return importId == null || text.startsWith(importId + ":")
                    ? new int[] {Integer.parseInt(text, text.indexOf(':') + 1, text.length(), 10)}
                    : new int[0];
        }
        var parts = Arrays.stream(text.split(";"));
        if (importId != null) {
            var wanted = importId + ":";
            parts = parts.filter(part -> part.startsWith(wanted));
        }
        return parts.flatMap(
                        part -> Stream.of(part.substring(part.indexOf(':') + 1).split(",")))
                .mapToInt(Integer::parseInt)
                .sorted()
                .distinct()
                .toArray();
    }
}
