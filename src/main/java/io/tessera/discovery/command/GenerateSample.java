package io.tessera.discovery.command;

import io.tessera.discovery.sampleworld.SampleWorld;
import io.tessera.platform.cli.CommandFailure;
import io.tessera.platform.cli.ExitCodes;
import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes a file of leads who do not exist. */
@Command(
        name = "sample",
        description = "Writes a file of leads who do not exist, with realistic dirt: the same for the same seed.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  tessera sample --rows 1000 -o leads.csv",
            "  tessera sample --rows 1000000 --seed 7 -o million.csv --truth truth.csv",
            "",
            "Columns of the truth: row,person. Rows of one person tell of the same one; company rows have none.",
            "",
            "Exit codes: 0 written, 1 the disk does not take it, 2 bad usage."
        })
public final class GenerateSample implements Callable<Integer> {

    @Option(names = "--rows", paramLabel = "N", description = "Rows below the header (default: ${DEFAULT-VALUE}).")
    private int rows = SampleWorld.DEMO_ROWS;

    @Option(names = "--seed", paramLabel = "S", description = "Decides everything (default: ${DEFAULT-VALUE}).")
    private long seed = SampleWorld.DEMO_SEED;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where the file goes; - is standard output (default).")
    private String output = "-";

    @Option(
            names = "--truth",
            paramLabel = "FILE",
            description = "Where the truth goes: which rows are the same person.")
    private @Nullable Path truth;

    /** Takes nothing: picocli sets the options. */
    public GenerateSample() {}

    @Override
    public Integer call() {
        if (rows < 1) {
            throw CommandFailure.usage("--rows must be 1 or more, was %d.".formatted(rows));
        }
        try (var out = writer(output);
                var facts = truth == null ? Writer.nullWriter() : writer(truth.toString())) {
            facts.write("row,person\n");
            SampleWorld.write(rows, seed, out, (row, person) -> note(facts, row, person));
        } catch (IOException e) {
            throw CommandFailure.internal("the file could not be written: " + e.getMessage());
        }
        return ExitCodes.OK;
    }

    private static void note(Writer facts, int row, int person) throws IOException {
        facts.write(row + "," + (person == SampleWorld.NOBODY ? "" : String.valueOf(person)) + "\n");
    }

    private static Writer writer(String name) throws IOException {
        OutputStream stream = name.equals("-") ? standardOutput() : Files.newOutputStream(Path.of(name));
        return new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 17);
    }

    /** Standard output, flushed but not closed at the end. */
    private static OutputStream standardOutput() {
        return new FilterOutputStream(System.out) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }
}
