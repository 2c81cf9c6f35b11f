package io.tessera.discovery.imports;

import io.tessera.discovery.reading.Rows;
import io.tessera.discovery.reading.SourceFile;
import io.tessera.discovery.reading.UnreadableFile;
import io.tessera.discovery.recognition.ColumnRecogniser;
import io.tessera.discovery.recognition.Columns;
import io.tessera.discovery.recognition.Mapping;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;

/** Looks at the head of a file to tell what its columns hold. */
public final class RecogniseColumns {

    private RecogniseColumns() {}

    /**
     * Looks.
     *
     * @param file the file
     * @param mapping what the user says of its columns
     * @return its columns
     * @throws UnreadableFile when no row can be read, or no column tells of anybody
     * @throws io.tessera.discovery.recognition.InvalidMapping when the mapping does not fit the file
     * @throws IOException when the disk fails
     */
    public static Columns of(Path file, Mapping mapping) throws IOException {
        var sample = new ArrayList<String[]>();
        try (var rows = SourceFile.open(file)) {
            while (sample.size() < ColumnRecogniser.SAMPLE_ROWS && rows.next()) {
                if (rows.defect() == null) {
                    sample.add(cells(rows));
                }
            }
            var columns = ColumnRecogniser.recognise(rows, sample, mapping);
            if (!columns.tellOfAnybody()) {
                throw new UnreadableFile(
                        "no-known-columns",
                        "No column was recognised as a name, an e-mail address, a company or a domain. Name the columns"
                                + " in the first row, or give a mapping.");
            }
            return columns;
        }
    }

    private static String[] cells(Rows rows) {
        var cells = new String[rows.header().size()];
        for (var i = 0; i < cells.length; i++) {
            cells[i] = rows.cell(i);
        }
        return cells;
    }
}
