package io.tessera.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The ranked list as it stands in the file.
 *
 * @param lines a map from column to cell for each line, in order
 */
record RankedList(List<Map<String, String>> lines) {

    static final String HEADER = "rank,score,band,first_name,last_name,title,seniority,function,company,domain,email,"
            + "email_verdict,email_reasons,phone,country,merged_rows,reasons";

    static RankedList parse(String text) {
        var records = Csv.records(text);
        assertThat(String.join(",", records.getFirst())).isEqualTo(HEADER);
        return new RankedList(records.stream().skip(1).map(RankedList::line).toList());
    }

    private static Map<String, String> line(List<String> cells) {
        var columns = HEADER.split(",");
        assertThat(cells).hasSameSizeAs(columns);
        var line = new LinkedHashMap<String, String>();
        for (var index = 0; index < columns.length; index++) {
            line.put(columns[index], cells.get(index));
        }
        return line;
    }

    /** The line of the person with an address. */
    Map<String, String> withEmail(String email) {
        var found =
                lines.stream().filter(line -> line.get("email").equals(email)).toList();
        assertThat(found).as("lines with %s", email).hasSize(1);
        return found.getFirst();
    }

    /** The line that a row of the file went into. */
    Map<String, String> ofRow(int row) {
        var found =
                lines.stream().filter(line -> rows(line).toList().contains(row)).toList();
        assertThat(found).as("lines made of row %d", row).hasSize(1);
        return found.getFirst();
    }

    /** Every row that went into some line. */
    List<Integer> rows() {
        return lines.stream().flatMap(RankedList::rows).sorted().toList();
    }

    List<String> column(String name) {
        return lines.stream().map(line -> line.get(name)).toList();
    }

    private static Stream<Integer> rows(Map<String, String> line) {
        return Arrays.stream(line.get("merged_rows").split(";"))
                .filter(row -> !row.isEmpty())
                .map(Integer::valueOf);
    }

    /** The lines in the order of their rows and without ranks, for people with equal scores stand in an order of ids. */
    List<Map<String, String>> withoutRanks() {
        return lines.stream()
                .map(line -> {
                    var rest = new LinkedHashMap<>(line);
                    rest.remove("rank");
                    return (Map<String, String>) rest;
                })
                .sorted(Comparator.comparing((Map<String, String> line) -> line.get("merged_rows")))
                .toList();
    }

    /** Checks what is true of every list: ranks from 1, scores that never rise. */
    RankedList inOrder() {
        for (var index = 0; index < lines.size(); index++) {
            assertThat(lines.get(index).get("rank")).isEqualTo(String.valueOf(index + 1));
        }
        var scores = column("score").stream().map(Integer::valueOf).toList();
        assertThat(scores).isSortedAccordingTo((a, b) -> Integer.compare(b, a));
        return this;
    }
}
