package io.tessera.hygiene.dedupe;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import io.tessera.hygiene.table.Table;
import io.tessera.hygiene.table.TableBuilder;
import io.tessera.platform.cli.CommandFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a table from a file of values, whatever its delimiter and charset are. */
final class CsvFile {

    private static final int PROBED = 1 << 18;
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};

    private final Path file;

    CsvFile(Path file) {
        this.file = file;
    }

    /**
     * Reads all of it.
     *
     * @throws CommandFailure exit code 2, when it is not there, empty or no file of values
     */
    Table read() {
        if (!Files.isRegularFile(file)) {
            throw CommandFailure.usage(
                    Files.exists(file)
                            ? "%s is not a file.".formatted(file)
                            : "%s does not exist; name a CSV file with a header row.".formatted(file));
        }
        try {
            var probe = probe();
            var charset = charset(probe);
            return read(charset, delimiter(new String(probe, charset)));
        } catch (CsvParseException e) {
            throw CommandFailure.usage(
                    "%s cannot be read as CSV: %s. A quotation mark that is never closed is the usual cause."
                            .formatted(file, e.getMessage()));
        } catch (IOException | UncheckedIOException e) {
            throw CommandFailure.usage("%s cannot be read: %s.".formatted(file, e.getMessage()));
        }
    }

    private byte[] probe() throws IOException {
        try (var stream = Files.newInputStream(file)) {
            return stream.readNBytes(PROBED);
        }
    }

    private Charset charset(byte[] probe) {
        if (probe.length == 0) {
            throw CommandFailure.usage("%s is empty; it needs a header row.".formatted(file));
        }
        if (starts(probe, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (starts(probe, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        var control = 0;
        for (var b : probe) {
            control += b >= 0 && b < 32 && b != '\n' && b != '\r' && b != '\t' ? 1 : 0;
        }
        if (control > probe.length / 100) {
            throw CommandFailure.usage("%s is not a text file. Save it as CSV (UTF-8) and try again.".formatted(file));
        }
        return isUtf8(probe) ? StandardCharsets.UTF_8 : WINDOWS;
    }

    private static boolean starts(byte[] probe, int first, int second) {
        return probe.length > 1 && (probe[0] & 0xFF) == first && (probe[1] & 0xFF) == second;
    }

    private static boolean isUtf8(byte[] probe) {
        // a character cut by the end of the probe is no mistake
        for (var cut = 0; cut < 4 && cut < probe.length; cut++) {
            try {
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(probe, 0, probe.length - cut));
                return true;
            } catch (CharacterCodingException e) {
                if (probe.length < PROBED) {
                    return false;
                }
            }
        }
        return false;
    }

    /** The one that stands most often in the header. */
    private static char delimiter(String probe) {
        var header = probe.lines().findFirst().orElse("");
        var best = ',';
        var most = 0L;
        for (var delimiter : DELIMITERS) {
            var count = header.chars().filter(c -> c == delimiter).count();
            if (count > most) {
                most = count;
                best = delimiter;
            }
        }
        return best;
    }

    private Table read(Charset charset, char delimiter) throws IOException {
        var format = CsvReader.builder()
                .fieldSeparator(delimiter)
                .maxBufferSize(1 << 26)
                .detectBomHeader(true)
                .skipEmptyLines(true);
        @Nullable TableBuilder table = null;
        try (var reader = format.ofCsvRecord(file, charset)) {
            for (var record : reader) {
                if (table == null) {
                    table = new TableBuilder(header(record.getFields()));
                } else {
                    table.add(record.getFields());
                }
            }
        }
        if (table == null) {
            throw CommandFailure.usage("%s has no header row.".formatted(file));
        }
        return table.build();
    }

    private static List<String> header(List<String> raw) {
        var names = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (var name : raw) {
            var plain = name.strip();
            var column = plain.isEmpty() ? "column " + (names.size() + 1) : plain;
            names.add(seen.add(column) ? column : column + " " + (names.size() + 1));
        }
        return names;
    }
}
