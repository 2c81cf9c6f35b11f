package io.tessera.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How {@code rank} treats files: the result is there whole or not at all, and a kept data directory keeps its facts. */
@OneProcess(because = "rank is one process by nature")
class RankFilesTests {

    @TempDir
    Path folder;

    @Test
    void writesNothingWhenTheInputCannotBeRead() throws IOException {
        Files.writeString(folder.resolve("ranked.csv"), "yesterday's");
        var file = LeadFile.of("strange.csv", "a,b\n1,2\n").in(folder).toString();

        var ended = Program.tessera("rank", file, "-o", "ranked.csv", "--errors", "errors.csv")
                .in(folder)
                .run()
                .withExitCode(2);

        assertThat(ended.err())
                .contains("strange.csv", "No column was recognised")
                .doesNotContain("Exception");
        assertThat(folder.resolve("ranked.csv")).hasContent("yesterday's");
        assertThat(folder.resolve("errors.csv")).doesNotExist();
    }

    @Test
    void keepsFactsInADataDirectoryAndStillListsThisFilesPeopleOnly() throws IOException {
        var first = LeadFile.people(
                "Kate,Known,,Known Ltd,known-company.com,kate@known-company.com,+44 20 7123 4567,GB",
                "Karl,Elsewhere,CEO,Known Ltd,known-company.com,karl@known-company.com,,GB");
        rank(first, "--data-dir", "kept");
        var second = LeadFile.of("second.csv", "Name;Position;Mail\nKate Known;CFO;kate@known-company.com\n")
                .in(folder);

        Program.tessera("rank", second.toString(), "-o", "second-ranked.csv", "--data-dir", "kept")
                .in(folder)
                .run()
                .withExitCode(0);

        var list = RankedList.parse(Files.readString(folder.resolve("second-ranked.csv")));
        assertThat(list.lines()).hasSize(1);
        assertThat(list.lines().getFirst())
                .containsEntry("title", "CFO")
                .containsEntry("phone", "+442071234567")
                .containsEntry("merged_rows", "2");
    }

    @Test
    void readsStandardInputWritesStandardOutputAndKeepsToTheBest() throws IOException {
        var file = LeadFile.of(
                        "mapped.csv",
                        "Wer,Was,Wohin\nPia Peak,CEO,pia@peak-company.com\nQuin Low,Intern,quin@peak-company.com\n")
                .in(folder);
        var mapping = Files.writeString(
                folder.resolve("mapping.yaml"), "columns:\n  Wer: fullName\n  Was: title\n  Wohin: email\n");

        var ended = Program.tessera("rank", "-", "-o", "-", "--top", "1", "--mapping", mapping.toString())
                .in(folder)
                .reading(file)
                .run()
                .withExitCode(0);

        assertThat(RankedList.parse(ended.out()).lines())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .containsEntry("rank", "1")
                        .containsEntry("last_name", "Peak")
                        .containsEntry("title", "CEO"));
    }

    private void rank(LeadFile file, String... more) {
        var words = new ArrayList<>(List.of("rank", file.in(folder).toString(), "-o", "ranked.csv"));
        words.addAll(List.of(more));
        Program.tessera(words.toArray(String[]::new)).in(folder).run().withExitCode(0);
    }
}
