package io.tessera.discovery.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ColumnRecogniserTests {

    @Test
    void readsNamesWithDigitsAndNoNumbersForNames() {
        var header = List.of("First Name", "Last Name", "Company");
        var names = List.of(
                new String[] {"Mara2", "Vogt 17", "Acme"},
                new String[] {"Lou3", "Hart 18", "Acme"},
                new String[] {"Kim4", "Roe 19", "Acme"});
        var numbers =
                List.of(new String[] {"4711", "C-1023", "Acme"}, new String[] {"4712", "C-1024", "Acme"}, new String[] {
                    "4713", "C-1025", "Acme"
                });

        assertThat(ColumnRecogniser.recognise(header, names, Mapping.NONE).all())
                .extracting(Column::field)
                .containsExactly(Field.FIRST_NAME, Field.LAST_NAME, Field.COMPANY);
        assertThat(ColumnRecogniser.recognise(header, numbers, Mapping.NONE).all())
                .extracting(Column::field)
                .containsExactly(null, null, Field.COMPANY);
    }

    @Test
    void recognisesTheHeadersOfRealLookingExports() throws IOException {
        var wrong = new ArrayList<String>();
        var headers = 0;
        for (var layout : layouts()) {
            var found = ColumnRecogniser.recognise(layout.header(), layout.sample(), Mapping.NONE);
            for (var column : found.all()) {
                var field = column.field() == null ? "-" : column.field().key();
                headers++;
                if (!field.equals(layout.expected().get(column.index()))) {
                    wrong.add(layout.name() + ": " + column.header() + " is "
                            + layout.expected().get(column.index()) + ", was taken for " + field);
                }
            }
        }

        System.out.printf(
                "Columns recognised: %d of %d headers (%.1f %%)%n",
                headers - wrong.size(), headers, 100.0 * (headers - wrong.size()) / headers);
        assertThat(headers).isGreaterThan(150);
        assertThat(wrong).isEmpty();
    }

    @Test
    void takesTheBestOfSeveralColumnsFirst() {
        var header = List.of("Personal Email", "E-Mail", "Home Phone", "Mobile", "Phone");

        var columns = ColumnRecogniser.recognise(header, List.of(), Mapping.NONE);

        assertThat(columns.of(Field.EMAIL)).containsExactly(1, 0);
        assertThat(columns.of(Field.PHONE)).containsExactly(4, 3, 2);
    }

    @Test
    void doesNotTakeTheOwnersAddressForThePersons() {
        var sample =
                List.<String[]>of(new String[] {"Mara", "jo@ours.example"}, new String[] {"Lou", "jo@ours.example"});

        var columns = ColumnRecogniser.recognise(List.of("Name", "Contact owner"), sample, Mapping.NONE);

        assertThat(columns.of(Field.EMAIL)).isEmpty();
    }

    @Test
    void letsTheUserOverride() {
        var mapping = Mapping.parse("""
                columns:
                  Firma: ignore
                  Kunde 2: company
                defaults:
                  country: NO
                """);

        var columns = ColumnRecogniser.recognise(List.of("Firma", "Kunde 2", "E-Mail"), List.of(), mapping);

        assertThat(columns.of(Field.COMPANY)).containsExactly(1);
        assertThat(columns.of(Field.EMAIL)).containsExactly(2);
        assertThat(columns.constants()).isEqualTo(Map.of(Field.COUNTRY, "NO"));
    }

    @Test
    void putsMappedColumnsBeforeRecognisedOnes() {
        var mapping = Mapping.parse("{\"Backup Mail\": \"email\"}");

        var columns = ColumnRecogniser.recognise(List.of("E-Mail", "Backup Mail"), List.of(), mapping);

        assertThat(columns.of(Field.EMAIL)).containsExactly(1, 0);
    }

    @Test
    void refusesAMappingOfAColumnThatIsNotThere() {
        var mapping = Mapping.parse("Frima: company");

        assertThatThrownBy(() -> ColumnRecogniser.recognise(List.of("Firma"), List.of(), mapping))
                .isInstanceOf(InvalidMapping.class)
                .hasMessageContaining("`Frima`")
                .hasMessageContaining("Firma");
    }

    @Test
    void knowsWhenNoColumnTellsOfAnybody() {
        assertThat(ColumnRecogniser.recognise(List.of("Datum", "Umsatz"), List.of(), Mapping.NONE)
                        .tellOfAnybody())
                .isFalse();
        assertThat(ColumnRecogniser.recognise(List.of("Firma"), List.of(), Mapping.NONE)
                        .tellOfAnybody())
                .isTrue();
    }

    @Test
    void tellsFamilyNamesFirstByTheHeader() {
        assertThat(HeaderNames.putsFamilyNameFirst("Nachname, Vorname")).isTrue();
        assertThat(HeaderNames.putsFamilyNameFirst("Name Vorname")).isTrue();
        assertThat(HeaderNames.putsFamilyNameFirst("Vor- und Nachname")).isFalse();
        assertThat(HeaderNames.putsFamilyNameFirst("Ansprechpartner")).isFalse();
    }

    private record Layout(String name, List<String> header, List<String> expected, List<String[]> sample) {}

    private static List<Layout> layouts() throws IOException {
        try (var in = ColumnRecogniserTests.class.getResourceAsStream("layouts.txt")) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("(?m)^== "))
                    .filter(part -> !part.isBlank())
                    .map(ColumnRecogniserTests::layout)
                    .toList();
        }
    }

    private static Layout layout(String part) {
        var lines = part.strip().split("\n");
        var header = cells(lines[1], 0);
        var sample = IntStream.range(3, lines.length)
                .mapToObj(i -> cells(lines[i], header.size()).toArray(String[]::new))
                .toList();
        return new Layout(lines[0], header, cells(lines[2], header.size()), sample);
    }

    private static List<String> cells(String line, int size) {
        var cells = new ArrayList<>(
                Arrays.stream(line.split("\\|", -1)).map(String::strip).toList());
        if (size > 0) {
            assertThat(cells).as(line).hasSize(size);
        }
        return cells;
    }
}
