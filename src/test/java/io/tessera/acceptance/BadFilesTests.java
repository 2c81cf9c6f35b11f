package io.tessera.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Files that are no good, or good in part: what can be used is used, and every row is accounted for once. */
@ExtendWith(SharedServer.class)
class BadFilesTests {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String HEADER = "First Name,Last Name,Email,Job Title\n";

    private final String word = LeadFile.freshWord();
    private final String good = "Gwen,Good,gwen@%s.com,CEO\n".formatted(word);

    @Test
    void thatAreNoTablesFailWithAReasonAndAWayOut(Api api) {
        var noise = new byte[20_000];
        new Random(1).nextBytes(noise);

        assertThat(failure(api, new LeadFile("noise.csv", noise))).isEqualTo("binary-content");
        assertThat(failure(api, new LeadFile("sheet.csv", new byte[] {'P', 'K', 3, 4, 0, 0, 1, 2})))
                .isEqualTo("spreadsheet-or-zip");
        assertThat(failure(api, LeadFile.of("empty.csv", ""))).isEqualTo("empty-file");
        assertThat(failure(api, LeadFile.of("blank.csv", "\n \n\n"))).isIn("empty-file", "no-header");
        assertThat(failure(api, LeadFile.of("header.csv", HEADER))).isEqualTo("no-data-rows");
        assertThat(failure(api, LeadFile.of("headless.csv", "Jo,Doe,jo@%s.com\n".formatted(word))))
                .isEqualTo("no-header");
        assertThat(failure(api, LeadFile.of("strange.csv", "a,b\n1,2\n3,4\n"))).isEqualTo("no-known-columns");
    }

    @Test
    void withAnEndlessLineLoseOnlyThatLine(Api api) {
        var endless = "Lou,Long,lou@%s.com,%s\n".formatted(word, "x".repeat(10 << 20));

        var imported = accountedFor(api, LeadFile.of("endless.csv", HEADER + good + endless + good), 3);

        assertThat(imported.count("rowsRejected")).isEqualTo(1);
        assertThat(reasonOf(api, imported, 3)).contains("longer than");
    }

    @Test
    void withAnUnclosedQuoteLoseOnlyWhatItSwallows(Api api) {
        var file = LeadFile.of(
                "quote.csv", HEADER + good + "\"Uma,Unclosed,uma@%s.com,CTO\n".formatted(word) + good.repeat(3));

        var imported = api.importing(file);

        assertThat(imported.status()).isEqualTo("COMPLETED");
        accounted(api, imported, imported.count("rowsRead"));
        assertThat(api.ranked("?import=" + imported.id()).rows()).contains(2);
        assertThat(api.all(imported.path() + "/errors"))
                .anySatisfy(error -> assertThat(error.path("reason").asString()).contains("quote opened"));
    }

    @Test
    void inOldOrWideEncodingsAreReadRight(Api api) {
        var text = "Vorname;Nachname;E-Mail\nJürgen;Größe;juergen@%s.de\n".formatted(word);
        for (var charset :
                new Charset[] {WINDOWS, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16
                }) {
            var imported = accountedFor(api, LeadFile.of("umlaut.csv", text, charset), 1);

            assertThat(api.ranked("?import=" + imported.id()).withEmail("juergen@%s.de".formatted(word)))
                    .as(charset.name())
                    .containsEntry("first_name", "Jürgen")
                    .containsEntry("last_name", "Größe");
        }
    }

    @Test
    void withBytesOfAnotherEncodingAmongThemAreReadAllTheSame(Api api) {
        var head = (HEADER
                        + good.repeat(30)
                        + "Zoë,Kept,zoe@%s.com,CEO\n".formatted(word).repeat(12))
                .getBytes(StandardCharsets.UTF_8);
        var tail = "J\u00fcrgen,Latin,juergen@%s.com,CTO\n".formatted(word).getBytes(WINDOWS);
        var bytes = ByteBuffer.allocate(head.length + tail.length)
                .put(head)
                .put(tail)
                .array();

        var imported = accountedFor(api, new LeadFile("mixed.csv", bytes), 43);

        assertThat(api.ranked("?import=" + imported.id()).withEmail("zoe@%s.com".formatted(word)))
                .containsEntry("first_name", "Zoë");
    }

    @Test
    void withFormulasAreHarmlessWhenTheyComeOut(Api api) {
        var imported = accountedFor(
                api,
                LeadFile.of(
                        "formulas.csv",
                        HEADER
                                + "\"=cmd|'/c calc'!A0\",Dangerous,f1@%s.com,\"=1+1\"\n".formatted(word)
                                + "+Plus,-Minus,f2@%s.com,@At\n".formatted(word)
                                + "\"\tTab\",Behind,f3@%s.com,\"\t=2\"\n".formatted(word)),
                3);

        assertThat(api.ranked("?import=" + imported.id()).lines())
                .allSatisfy(line -> assertThat(line.values()).noneMatch(cell -> cell.matches("(?s)[=@\t\r-].*")));
    }

    @Test
    void withTheSameHeaderTwiceAreReadAndSayWhichColumnWon(Api api) {
        var file = LeadFile.of(
                "twice.csv",
                "Email,Email,First Name,Last Name\n"
                        + "first@%s.com,second@%s.com,Ida,One\n".formatted(word, word)
                        + ",only@%s.com,Jon,Two\n".formatted(word));

        var imported = accountedFor(api, file, 2);

        assertThat(api.ranked("?import=" + imported.id()).column("email"))
                .containsExactlyInAnyOrder("first@%s.com".formatted(word), "only@%s.com".formatted(word));
        assertThat(reasonOf(api, imported, 1)).contains("stands twice");
    }

    @Test
    void withTwoThousandColumnsAreRead(Api api) {
        var names =
                IntStream.range(0, 1_996).mapToObj(index -> ",extra " + index).collect(Collectors.joining());
        var cells = ",x".repeat(1_996);
        var file = LeadFile.of(
                "wide.csv",
                HEADER.strip() + names + "\n" + (good.strip() + cells + "\n") + (good.strip() + cells + "\n"));

        var imported = accountedFor(api, file, 2);

        assertThat(imported.json().path("columns").size()).isEqualTo(2_000);
        assertThat(api.ranked("?import=" + imported.id()).lines()).hasSize(1);
    }

    @Test
    void withRowsOfNobodyEmptyRowsAndRaggedRowsAccountForEach(Api api) {
        var file = LeadFile.of(
                "ragged.csv",
                HEADER + good + "\n" + ",,,\n" + "Hal,Short\n" + "Ike,Long,ike@%s.com,CEO,too,many\n".formatted(word)
                        + ",,nonsense,\n" + good);

        accountedFor(api, file, 7);
    }

    private static String failure(Api api, LeadFile file) {
        var failed = api.importing(file);
        assertThat(failed.status()).as(file.name()).isEqualTo("FAILED");
        assertThat(failed.json().path("failure").asString()).as(file.name()).hasSizeGreaterThan(20);
        assertThat(api.ranked("?import=" + failed.id()).lines()).isEmpty();
        return failed.json().path("failureCode").asString();
    }

    private static Api.Import accountedFor(Api api, LeadFile file, int rows) {
        var imported = api.settled(api.upload(file, Map.of()).withStatus(202).location());
        assertThat(imported.status()).isEqualTo("COMPLETED");
        accounted(api, imported, rows);
        return imported;
    }

    /** Every row from 2 on is in exactly one line of the result or rejected, once. */
    private static void accounted(Api api, Api.Import imported, int rows) {
        assertThat(imported.count("rowsRead")).isEqualTo(rows);
        var rejected = api.all(imported.path() + "/errors").stream()
                .filter(error -> error.path("field").asString("").isEmpty())
                .map(error -> error.path("row").asInt())
                .filter(row -> row > 1);
        var found = Stream.concat(api.ranked("?import=" + imported.id()).rows().stream(), rejected)
                .sorted()
                .toList();
        assertThat(found).isEqualTo(IntStream.rangeClosed(2, rows + 1).boxed().toList());
    }

    private static String reasonOf(Api api, Api.Import imported, int row) {
        return api.all(imported.path() + "/errors").stream()
                .filter(error -> error.path("row").asInt() == row)
                .map((JsonNode error) -> error.path("reason").asString())
                .collect(Collectors.joining("; "));
    }
}
