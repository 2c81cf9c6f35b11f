package io.tessera.discovery.imports;

import io.tessera.discovery.reading.Rows;
import io.tessera.discovery.reading.SourceFile;
import io.tessera.discovery.recognition.Column;
import io.tessera.discovery.recognition.ColumnRecogniser;
import io.tessera.discovery.recognition.Columns;
import io.tessera.discovery.recognition.Mapping;
import io.tessera.discovery.records.RowError;
import io.tessera.discovery.records.RowMaker;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Looks at the beginning of a file before it is imported: what its columns are taken for, and what could not be used. Keeps nothing. */
@Service
public class LookAtFile {

    private static final int SAMPLES = 3;
    private static final int LONGEST_SAMPLE = 60;

    private final Path folder;
    private final Clock clock;

    LookAtFile(@Value("${tessera.data-dir:./data}") Path dataDirectory, Clock clock) {
        this.folder = dataDirectory.resolve("uploads-tmp");
        this.clock = clock;
    }

    /**
     * A column and the first values in it.
     *
     * @param column what it is taken for
     * @param samples up to three different values
     */
    public record Seen(Column column, List<String> samples) {}

    /**
     * What the beginning of a file shows.
     *
     * @param description what kind of file it is
     * @param columns its columns
     * @param rows how many rows were looked at
     * @param rejected how many of them would become nobody
     * @param tellsOfAnybody whether any column names people or companies
     * @param errors what could not be used of these rows
     */
    public record Look(
            String description,
            List<Seen> columns,
            int rows,
            int rejected,
            boolean tellsOfAnybody,
            List<RowError> errors) {}

    /**
     * Looks at the beginning of a file.
     *
     * @param beginning the file's first part
     * @param whole whether that is all of it; else its last row may be cut off and is left out
     * @return what it shows
     * @throws io.tessera.discovery.reading.UnreadableFile when no row can be read
     * @throws IOException when the disk fails
     */
    public Look look(InputStream beginning, boolean whole) throws IOException {
        Files.createDirectories(folder);
        var file = Files.createTempFile(folder, "look", ".part");
        try {
            Files.copy(beginning, file, StandardCopyOption.REPLACE_EXISTING);
            return look(file, whole);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private Look look(Path file, boolean whole) throws IOException {
        try (var rows = SourceFile.open(file)) {
            var sample = sample(rows, whole);
            var columns = ColumnRecogniser.recognise(rows, sample, Mapping.NONE);
            var seen = IntStream.range(0, columns.all().size())
                    .mapToObj(i -> new Seen(columns.all().get(i), samples(sample, i)))
                    .toList();
            return tried(
                    file,
                    columns,
                    sample.size(),
                    new Look(rows.description(), seen, sample.size(), 0, columns.tellOfAnybody(), List.of()));
        }
    }

    private Look tried(Path file, Columns columns, int count, Look look) throws IOException {
        var errors = new ArrayList<RowError>();
        var rejected = 0;
        try (var rows = SourceFile.open(file)) {
            var maker = new RowMaker(rows, columns, UUID.randomUUID(), clock.instant(), null, errors);
            for (var i = 0; i < count && rows.next(); i++) {
                rejected += maker.make() == null ? 1 : 0;
            }
        }
        return new Look(
                look.description(), look.columns(), look.rows(), rejected, look.tellsOfAnybody(), List.copyOf(errors));
    }

    private static List<String[]> sample(Rows rows, boolean whole) throws IOException {
        var sample = new ArrayList<String[]>();
        var more = rows.next();
        while (more && sample.size() < ColumnRecogniser.SAMPLE_ROWS) {
            var cells = cells(rows);
            more = rows.next();
            if (more || whole) {
                sample.add(cells);
            }
        }
        return sample;
    }

    private static String[] cells(Rows rows) {
        var cells = new String[rows.header().size()];
        for (var i = 0; i < cells.length; i++) {
            cells[i] = rows.cell(i);
        }
        return cells;
    }

    private static List<String> samples(List<String[]> rows, int column) {
        return rows.stream()
                .map(cells -> cells[column])
                .filter(value -> !value.isBlank())
                .distinct()
                .limit(SAMPLES)
                .map(value -> value.length() > LONGEST_SAMPLE ? value.substring(0, LONGEST_SAMPLE) + "…" : value)
                .toList();
    }
}
