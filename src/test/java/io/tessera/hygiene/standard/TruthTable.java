package io.tessera.hygiene.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Cases with their answers, written by hand; a {@code -} stands for nothing. Prints the share that is right. */
final class TruthTable {

    private final String name;
    private final int given;

    /** A table beside the tests, whose first columns are given and whose others are wanted. */
    TruthTable(String name, int given) {
        this.name = name;
        this.given = given;
    }

    /** Compares every case; all must be right. */
    void holdsFor(Function<String[], String> answer) {
        var wrong = new ArrayList<String>();
        var lines = Resource.lines(TruthTable.class, name);
        for (var line : lines) {
            var columns = line.split("\t", -1);
            var input = new String[given];
            for (var i = 0; i < given; i++) {
                input[i] = columns[i].equals("-") ? "" : columns[i];
            }
            var wanted = line.substring(
                    String.join("\t", Arrays.copyOf(columns, given)).length() + 1);
            var got = answer.apply(input);
            if (!got.equals(wanted)) {
                wrong.add(line + "  but was: " + got);
            }
        }
        System.out.printf("%s: %d of %d cases right%n", name, lines.size() - wrong.size(), lines.size());
        assertThat(lines).hasSizeGreaterThanOrEqualTo(100);
        assertThat(wrong).isEmpty();
    }

    static String shown(@Nullable String... values) {
        var out = new StringBuilder();
        for (var value : values) {
            out.append(out.isEmpty() ? "" : "\t").append(value == null ? "-" : value);
        }
        return out.toString();
    }
}
