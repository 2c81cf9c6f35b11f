package io.tessera.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.discovery.imports.ImportStatus;
import io.tessera.discovery.sampleworld.SampleWorld;
import io.tessera.testing.TesseraTest;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** Prints what a row of an import costs the thread that reads and stores it: parsing, records, COPY, events. */
@TesseraTest(modules = {"discovery", "privacy"})
@Import(Published.class)
class ImportSpeedTests {

    private static final int ROWS = 40_000;

    @Autowired
    ApplicationContext context;

    @Test
    void readsAndStoresRowsInMicroseconds() throws IOException {
        var file = new StringWriter();
        SampleWorld.write(ROWS, 5, file);
        DiscoveryDsl.in(context).imports(file.toString());

        var before = importThreadNanos();
        var begin = System.nanoTime();
        var ended = DiscoveryDsl.in(context).imports(file.toString()).fileImport();

        System.out.printf(
                "Import: %.1f microseconds of processor time a row in Java, %.1f on the clock (%d rows)%n",
                (importThreadNanos() - before) / 1_000.0 / ROWS, (System.nanoTime() - begin) / 1_000.0 / ROWS, ROWS);
        assertThat(ended.status()).isEqualTo(ImportStatus.COMPLETED);
        DiscoveryDsl.assertEachRowHasOneOutcome(ended, ROWS);
    }

    private static long importThreadNanos() {
        var threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.dumpAllThreads(false, false))
                .filter(thread -> thread.getThreadName().equals("discovery-imports"))
                .mapToLong(thread -> threads.getThreadCpuTime(thread.getThreadId()))
                .sum();
    }
}
