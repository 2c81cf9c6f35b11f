package io.tessera.discovery.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceFileTests {

    private static final String TABLE = "Name;Firma\nJürgen Groß;Müller & Söhne\nZoë;Café\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void readsUmlautsInEachEncoding(String encoding) throws IOException {
        assertThat(read(TABLE.getBytes(Charset.forName(encoding))))
                .containsExactly("2:Jürgen Groß|Müller & Söhne", "3:Zoë|Café");
    }

    @Test
    void readsEachByteOrderMark() throws IOException {
        var marked = "\uFEFF" + TABLE;

        assertThat(header(marked.getBytes(UTF_8))).containsExactly("Name", "Firma");
        assertThat(header(marked.getBytes(UTF_16LE))).containsExactly("Name", "Firma");
        assertThat(header(marked.getBytes(UTF_16BE))).containsExactly("Name", "Firma");
    }

    @Test
    void tellsWindows1252FromUtf8ByAnUmlautFarDown() throws IOException {
        var table = "Name,City\n" + "Ann,Bonn\n".repeat(40_000) + "Jörg,Köln €\n";

        assertThat(read(table.getBytes(Charset.forName("windows-1252"))).getLast())
                .endsWith("Jörg|Köln €");
    }

    @Test
    void marksTheBrokenCellOfAFileInUtf8() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write("Name,City\n".getBytes(UTF_8));
        bytes.write("Jörg,Köln\n".repeat(50).getBytes(UTF_8));
        bytes.write("J\u00f6rg,Bonn\n".getBytes(ISO_8859_1));

        assertThat(read(bytes.toByteArray()).getLast()).isEqualTo("52:J\uFFFDrg|Bonn");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void findsTheDelimiter(String delimiter) throws IOException {
        var table = "Name,Note,Mail\nAnn,\"1;2|3\t4,5\",a@b.c\nBob,\"x;y\",b@c.d\n".replace("\",", "\"~");
        var shaped = table.replace(",", delimiter).replace("~", delimiter).replace("4" + delimiter + "5", "4,5");

        assertThat(read(shaped.getBytes(UTF_8))).containsExactly("2:Ann|1;2|3\t4,5|a@b.c", "3:Bob|x;y|b@c.d");
    }

    @Test
    void takesASeparatorNamedInTheFirstLineWithoutCountingIt() throws IOException {
        assertThat(read("sep=;\nName;Note\nAnn;a,b\nBob;c,d\n".getBytes(UTF_8)))
                .containsExactly("2:Ann|a,b", "3:Bob|c,d");
    }

    @Test
    void passesOverTheNotesBeforeLinkedInConnections() throws IOException {
        var table = "Notes:\n\"When exporting, you may notice\"\n\nFirst Name,Last Name\nAnn,Lee\n";

        assertThat(header(table.getBytes(UTF_8))).containsExactly("First Name", "Last Name");
        assertThat(read(table.getBytes(UTF_8))).containsExactly("2:Ann|Lee");
    }

    @Test
    void countsARowWithNewlinesOnce() throws IOException {
        assertThat(read("Name,Note\nAnn,\"a\nb\nc\"\nBob,d\n".getBytes(UTF_8)))
                .containsExactly("2:Ann|a\nb\nc", "3:Bob|d");
    }

    @Test
    void countsEmptyRowsInTheMiddleAndForgetsThemAtTheEnd() throws IOException {
        assertThat(read("Name,City\nAnn,X\n\n\nBob,Y\n\n\n".getBytes(UTF_8)))
                .containsExactly("2:Ann|X", "3!empty row", "4!empty row", "5:Bob|Y");
    }

    @Test
    void refusesARowWithMoreValuesThanColumnsAndGoesOn() throws IOException {
        assertThat(read("Name,City\nAnn,Acme, Inc.\nBob,Y,\n".getBytes(UTF_8)))
                .containsExactly("2!row with 3 fields under a header of 2: its values cannot be told apart", "3:Bob|Y");
    }

    @Test
    void namesTheFirstColumnThatAShortRowLacks() throws IOException {
        try (var rows = open("Name,City,Phone\nAnn\n".getBytes(UTF_8))) {
            rows.next();

            assertThat(rows.defect())
                    .isEqualTo(new RowDefect("City", "the row ends before this column: it has 1 of 3 fields", false));
            assertThat(rows.cell(2)).isEmpty();
        }
    }

    @Test
    void namesHeadersThatStandTwiceAndColumnsWithoutOne() throws IOException {
        try (var rows = open("Email,,email\na,b,c\n".getBytes(UTF_8))) {
            assertThat(rows.header()).containsExactly("Email", "#2", "email");
            assertThat(rows.headerDefects())
                    .containsExactly(new RowDefect("email", "this header stands twice, in columns 1 and 3", false));
        }
    }

    @Test
    void refusesWhatIsNoTable() throws IOException {
        assertRefused(new byte[0], "empty-file");
        assertRefused("\n\n".getBytes(UTF_8), "empty-file");
        assertRefused("Name,City\n".getBytes(UTF_8), "no-data-rows");
        assertRefused(",,\na,b,c\n".getBytes(UTF_8), "no-header");
        assertRefused("Ann,ann@example.com\nBob,bob@example.com\n".getBytes(UTF_8), "no-header");
        assertRefused("Name,\"City\nAnn,Bonn\n".getBytes(UTF_8), "header-unclosed-quote");
        assertRefused((",".repeat(20_000) + "\n").getBytes(UTF_8), "too-many-columns");
        assertRefused("x".repeat(10 << 20).getBytes(UTF_8), "header-too-long");
        assertRefused(zip(), "spreadsheet-or-zip");
        assertRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}, "spreadsheet-or-zip");
        assertRefused(new byte[] {0x1F, (byte) 0x8B, 8, 0}, "compressed-file");
        assertRefused("%PDF-1.7\n".getBytes(UTF_8), "binary-content");
        assertRefused(new byte[] {1, 2, 0, 4, 5, 0, 0, 9, 8, 7, 6, 0}, "binary-content");
        assertRefused("Salted__abcdefgh".getBytes(UTF_8), "encrypted-file");
    }

    @Test
    void reachesTheSizeOfTheFileWithTheBytesRead() throws IOException {
        var bytes = "Name,City\nAnn,Bonn\n".getBytes(UTF_8);
        try (var rows = open(bytes)) {
            while (rows.next()) {
                assertThat(rows.bytesRead()).isLessThanOrEqualTo(bytes.length);
            }
            assertThat(rows.bytesRead()).isEqualTo(bytes.length);
        }
    }

    private void assertRefused(byte[] bytes, String code) {
        assertThatThrownBy(() -> open(bytes).close())
                .isInstanceOfSatisfying(
                        UnreadableFile.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static byte[] zip() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
        }
        return bytes.toByteArray();
    }

    private List<String> header(byte[] bytes) throws IOException {
        try (var rows = open(bytes)) {
            return rows.header();
        }
    }

    private List<String> read(byte[] bytes) throws IOException {
        var lines = new ArrayList<String>();
        try (var rows = open(bytes)) {
            while (rows.next()) {
                var defect = rows.defect();
                lines.add(rows.row() + (defect != null ? "!" + defect.reason() : ":" + cells(rows)));
            }
        }
        return lines;
    }

    private static String cells(Rows rows) {
        var cells = new ArrayList<String>();
        for (var i = 0; i < rows.header().size(); i++) {
            cells.add(rows.cell(i));
        }
        return String.join("|", cells);
    }

    private Rows open(byte[] bytes) throws IOException {
        return SourceFile.open(Files.write(folder.resolve("file.csv"), bytes));
    }
}
