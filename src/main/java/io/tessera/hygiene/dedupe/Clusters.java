package io.tessera.hygiene.dedupe;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.tessera.hygiene.table.Column;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes which cluster each row is in. */
final class Clusters {

    private Clusters() {}

    static void write(int[] clusters, @Nullable Column ids, OutputStream stream) throws IOException {
        var text = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
        csv.writeRecord("id", "cluster");
        for (var row = 0; row < clusters.length; row++) {
            csv.writeRecord(id(ids, row), String.valueOf(clusters[row]));
        }
        csv.flush();
        text.flush();
    }

    /** The id of a row: from its column, or its number from 1. */
    static String id(@Nullable Column ids, int row) {
        return ids == null ? String.valueOf(row + 1) : ids.values()[ids.codes()[row]];
    }
}
