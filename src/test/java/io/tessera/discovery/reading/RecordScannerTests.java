package io.tessera.discovery.reading;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import io.tessera.discovery.reading.RecordScanner.Outcome;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class RecordScannerTests {

    @Test
    void cutsQuotedDelimitersNewlinesAndDoubledQuotes() throws IOException {
        assertThat(records("a,\"b,c\",\"d\ne\",\"say \"\"hi\"\"\"\r\nx,,\"\",y"))
                .containsExactly("a|b,c|d\ne|say \"hi\"", "x|||y");
    }

    @Test
    void takesAllThreeKindsOfNewline() throws IOException {
        assertThat(records("a,b\rc,d\ne,f\r\ng,h")).containsExactly("a|b", "c|d", "e|f", "g|h");
    }

    @Test
    void keepsTextBehindAClosingQuoteInOneLine() throws IOException {
        assertThat(records("\"Joe\" Smith,x\n \"a\" , \"b,c\"\n")).containsExactly("\"Joe\" Smith|x", "a|b,c");
    }

    @Test
    void givesUpOnlyTheLineOfAQuoteThatIsNeverClosed() throws IOException {
        assertThat(records("a,\"b\nc,d\ne,f")).containsExactly("UNCLOSED_QUOTE", "c|d", "e|f");
    }

    @Test
    void seesThatAQuoteClosedInALaterLineWasNotMeant() throws IOException {
        assertThat(records("a,\"b\nc,\"d\"\ne,f")).containsExactly("UNCLOSED_QUOTE", "c|d", "e|f");
    }

    @Test
    void skipsARecordOfTenMegabytes() throws IOException {
        var giant = "x".repeat(10 << 20);

        assertThat(records("a,b\n" + giant + ",c\nd,e\n")).containsExactly("a|b", "TOO_LONG", "d|e");
    }

    @Test
    void skipsAQuotedFieldOfTenMegabytes() throws IOException {
        var giant = "\"" + "x".repeat(10 << 20) + "\"";

        assertThat(records("a,b\n" + giant + ",c\nd,e\n")).containsExactly("a|b", "UNCLOSED_QUOTE", "d|e");
    }

    @Test
    void skipsARecordOfTooManyFields() throws IOException {
        assertThat(records("a\n" + ",".repeat(20_000) + "\nb")).containsExactly("a", "TOO_MANY_FIELDS", "b");
    }

    @Test
    void takesTwoThousandFields() throws IOException {
        var scanner = new RecordScanner(new StringReader("v,".repeat(1_999) + "last"), ',');

        assertThat(scanner.next()).isEqualTo(Outcome.RECORD);
        assertThat(scanner.fields()).isEqualTo(2_000);
        assertThat(scanner.field(1_999)).isEqualTo("last");
    }

    @Test
    void tellsBlankLinesFromEmptyFields() throws IOException {
        var scanner = new RecordScanner(new StringReader("\n\"\"\n,\n"), ',');

        var blanks = new ArrayList<Boolean>();
        while (scanner.next() != Outcome.END) {
            blanks.add(scanner.blank());
        }

        assertThat(blanks).containsExactly(true, false, false);
    }

    @RepeatedTest(200)
    void agreesWithFastCsvOnWellFormedText() throws IOException {
        var seed = new Random().nextLong();
        var text = wellFormed(new Random(seed));

        var expected = new ArrayList<String>();
        try (var reader = CsvReader.builder()
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            reader.forEach(csv -> expected.add(String.join("|", trimmed(csv.getFields()))));
        }

        assertThat(records(text)).as("seed %d", seed).isEqualTo(expected);
    }

    @RepeatedTest(200)
    void endsOnAnyText() throws IOException {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var text = new StringBuilder();
        for (var i = random.nextInt(400); i > 0; i--) {
            text.append("ab ,,\"\"\n\r".charAt(random.nextInt(9)));
        }

        assertThat(records(text.toString())).as("seed %d", seed).hasSizeLessThanOrEqualTo(text.length());
    }

    private static String wellFormed(Random random) {
        var text = new StringBuilder();
        for (var row = random.nextInt(1, 30); row > 0; row--) {
            for (var field = random.nextInt(1, 6); field > 0; field--) {
                text.append(field(random)).append(field == 1 ? "" : ",");
            }
            text.append(random.nextBoolean() ? "\n" : "\r\n");
        }
        return text.toString();
    }

    private static String field(Random random) {
        var value = new StringBuilder("v");
        for (var i = random.nextInt(random.nextInt(20) == 0 ? 90_000 : 8); i > 0; i--) {
            value.append("abcé €,\"\n;".charAt(random.nextInt(10)));
        }
        return "\"" + value.toString().replace("\"", "\"\"") + "\"";
    }

    private static List<String> trimmed(List<String> fields) {
        return fields.stream().map(String::strip).toList();
    }

    private static List<String> records(String text) throws IOException {
        var scanner = new RecordScanner(new StringReader(text), ',');
        var records = new ArrayList<String>();
        for (var outcome = scanner.next(); outcome != Outcome.END; outcome = scanner.next()) {
            var fields = new ArrayList<String>();
            for (var i = 0; outcome == Outcome.RECORD && i < scanner.fields(); i++) {
                fields.add(scanner.field(i));
            }
            records.add(outcome == Outcome.RECORD ? String.join("|", fields) : outcome.name());
        }
        return records;
    }
}
