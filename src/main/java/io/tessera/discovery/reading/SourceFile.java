package io.tessera.discovery.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Opens files of people and companies, whatever their form. */
public final class SourceFile {

    /** How many characters are looked at to find the separator and the kind of file. */
    private static final int SAMPLE = 1 << 18;

    private SourceFile() {}

    /**
     * Opens a table (CSV, TSV and their kin) or a file of vCards.
     *
     * @param file the file
     * @return its rows, before the first one
     * @throws UnreadableFile when no row of it can be read
     * @throws IOException when the disk fails
     */
    public static Rows open(Path file) throws IOException {
        var form = FileForm.of(file);
        var bytes = new CountingStream(Files.newInputStream(file));
        try {
            bytes.skipNBytes(form.marker());
            var text = reader(bytes, form);
            var sample = sample(text);
            return isVcard(sample) ? new VcardRows(text, bytes, form) : DelimitedRows.open(text, sample, bytes, form);
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    private static BufferedReader reader(CountingStream bytes, FileForm form) {
        var decoder = form.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        return new BufferedReader(new InputStreamReader(bytes, decoder), SAMPLE);
    }

    private static String sample(Reader text) throws IOException {
        text.mark(SAMPLE);
        var sample = new char[SAMPLE];
        var length = 0;
        for (var read = text.read(sample, 0, SAMPLE); read > 0 && length < SAMPLE; ) {
            length += read;
            read = length == SAMPLE ? 0 : text.read(sample, length, SAMPLE - length);
        }
        text.reset();
        return new String(sample, 0, length);
    }

    private static boolean isVcard(String sample) {
        var begin = sample.stripLeading();
        return begin.length() >= 11
                && begin.substring(0, 11).toUpperCase(Locale.ROOT).equals("BEGIN:VCARD");
    }
}
