package io.tessera.contacts.people;

import io.tessera.discovery.SourceRow;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The rows behind a person as they are stored: {@code <import>:2,17;<import>:4}, in their order. */
final class SourceRows {

    private SourceRows() {}

    static String write(List<SourceRow> sources) {
        var text = new StringBuilder(44);
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
        if (text.isEmpty()) {
            return sources;
        }
        for (var part : text.split(";")) {
            var colon = part.indexOf(':');
            var importId = UUID.fromString(part.substring(0, colon));
            for (var row : part.substring(colon + 1).split(",")) {
                sources.add(new SourceRow(importId, Integer.parseInt(row)));
            }
        }
        return sources;
    }

    /** Tells whether a row of an import is among them. */
    static boolean tellOf(UUID importId, String text) {
        return text.contains(importId + ":");
    }
}
