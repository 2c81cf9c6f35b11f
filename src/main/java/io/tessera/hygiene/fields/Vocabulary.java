package io.tessera.hygiene.fields;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Distinct values in one spelling; code 0 is the missing one. */
final class Vocabulary {

    private final Map<String, Integer> codes = new HashMap<>();
    private final List<String> values = new ArrayList<>();

    Vocabulary() {
        values.add("");
    }

    /** Spells a column's values and returns its codes row by row. */
    int[] spell(int[] rows, String[] raw, UnaryOperator<String> spelling) {
        var translated = new int[raw.length];
        for (var code = 1; code < raw.length; code++) {
            translated[code] = codeOf(spelling.apply(raw[code]));
        }
        var spelled = new int[rows.length];
        for (var row = 0; row < rows.length; row++) {
            spelled[row] = translated[rows[row]];
        }
        return spelled;
    }

    private int codeOf(String value) {
        if (value.isEmpty()) {
            return 0;
        }
        var next = values.size();
        var known = codes.putIfAbsent(value, next);
        if (known != null) {
            return known;
        }
        values.add(value);
        return next;
    }

    List<String> values() {
        return values;
    }

    int[] counts(int[] rows) {
        var counts = new int[values.size()];
        for (var code : rows) {
            counts[code]++;
        }
        return counts;
    }
}
