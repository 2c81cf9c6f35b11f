package io.tessera.discovery.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.discovery.reading.SourceFile;
import io.tessera.discovery.recognition.ColumnRecogniser;
import io.tessera.discovery.recognition.Mapping;
import io.tessera.discovery.sampleworld.SampleWorld;
import io.tessera.platform.identifiers.KeyedHashes;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prints what a row costs; in processor time of the thread, for other tests may run beside it. */
class ReadingSpeedTests {

    private static final int ROWS = 200_000;

    @TempDir
    private Path folder;

    @Test
    void staysBelowFiftyMicrosecondsOfProcessorTimeARow() throws IOException {
        var file = folder.resolve("leads.csv");
        try (var out = Files.newBufferedWriter(file)) {
            SampleWorld.write(ROWS, 1, out);
        }
        run(file, false);

        var scanning = run(file, false);
        run(file, true);
        var making = run(file, true);

        System.out.printf(
                "Reading: %.1f microseconds of processor time a row, with records and hashes %.1f (%d rows)%n",
                scanning, making, ROWS);
        assertThat(making).isLessThan(50);
    }

    private static double run(Path file, boolean make) throws IOException {
        var threads = ManagementFactory.getThreadMXBean();
        var begin = threads.getCurrentThreadCpuTime();
        var errors = new ArrayList<RowError>();
        var hashes = new KeyedHashes(new byte[32]);
        var length = 0L;
        try (var rows = SourceFile.open(file)) {
            var columns = ColumnRecogniser.recognise(rows, List.of(), Mapping.NONE);
            var maker = new RowMaker(rows, columns, new UUID(7, 7), Instant.EPOCH, "US", errors);
            while (rows.next()) {
                if (make) {
                    var made = maker.make();
                    if (made != null && made.record().email() != null) {
                        length += hashes.email(made.record().email()).getLeastSignificantBits();
                    }
                    if (made != null && made.record().phoneE164() != null) {
                        length += hashes.phone(made.record().phoneE164()).getLeastSignificantBits();
                    }
                } else {
                    for (var i = 0; i < rows.header().size(); i++) {
                        length += rows.cell(i).length();
                    }
                }
                errors.clear();
            }
        }
        assertThat(length).isNotZero();
        return (threads.getCurrentThreadCpuTime() - begin) / 1_000.0 / ROWS;
    }
}
