package io.tessera.discovery.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What a user chose for columns on the page: {@code header.3} names the column whose field is {@code column.3}. */
final class ChosenColumns {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ChosenColumns() {}

    /** Returns the mapping in JSON; null when all is left as it was recognised. */
    static @Nullable String mapping(Map<String, String> form) {
        var columns = new LinkedHashMap<String, String>();
        form.forEach((name, field) -> {
            var header = name.startsWith("column.") ? form.get("header." + name.substring("column.".length())) : null;
            if (header != null && !field.isEmpty()) {
                columns.put(header, field);
            }
        });
        return columns.isEmpty() ? null : JSON.writeValueAsString(Map.of("columns", columns));
    }
}
