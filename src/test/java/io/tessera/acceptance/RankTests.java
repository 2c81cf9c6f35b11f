package io.tessera.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The main job: a messy file in, a ranked call list out. */
@OneProcess(because = "rank is one process by nature")
class RankTests {

    private final RankedList list = RankedMessyFile.list();
    private final List<List<String>> errors = RankedMessyFile.errors();

    @Test
    void accountsForEveryRowExactlyOnce() {
        assertThat(errors.getFirst()).containsExactly("row", "field", "reason");
        var rejected = errors.stream()
                .skip(1)
                .filter(error -> error.get(1).isEmpty())
                .map(error -> Integer.valueOf(error.getFirst()))
                .distinct()
                .toList();

        var accounted =
                Stream.concat(list.rows().stream(), rejected.stream()).sorted().toList();

        assertThat(accounted).isEqualTo(LeadFile.messy().dataRows());
    }

    @Test
    void makesOnePersonOfFourRows() {
        assertThat(list.withEmail("jane.doe@acme-robotics.com"))
                .containsEntry("first_name", "Jane")
                .containsEntry("last_name", "Doe")
                .containsEntry("title", "VP Sales")
                .containsEntry("seniority", "VP")
                .containsEntry("function", "SALES")
                .containsEntry("domain", "acme-robotics.com")
                .containsEntry("phone", "+14155550132")
                .containsEntry("country", "US")
                .containsEntry("merged_rows", "2;3;4;5");
    }

    @Test
    void mergesByAddressNicknameAndNameWithDomain() {
        assertThat(list.ofRow(6)).containsEntry("merged_rows", "6;7").containsEntry("phone", "+49301234567");
        assertThat(list.ofRow(17)).containsEntry("merged_rows", "17;18");
        assertThat(list.ofRow(22)).containsEntry("merged_rows", "22;23");
    }

    @Test
    void keepsPeopleWithOneSharedAddressApart() {
        assertThat(list.ofRow(9)).containsEntry("merged_rows", "9").containsEntry("last_name", "Keller");
        assertThat(list.ofRow(10)).containsEntry("merged_rows", "10").containsEntry("last_name", "Summers");
    }

    @Test
    void neverCallsAnAddressDeliverableOffline() {
        assertThat(list.column("email_verdict")).doesNotContain("DELIVERABLE");
        assertThat(list.withEmail("ivy.lambert@eta-chimie.fr"))
                .containsEntry("email_verdict", "UNKNOWN")
                .hasEntrySatisfying(
                        "email_reasons", reasons -> assertThat(reasons).contains("NOT_PROBED"));
    }

    @Test
    void showsATypoAndDoesNotApplyIt() {
        assertThat(list.ofRow(8))
                .containsEntry("email", "carla.gomez@gmial.com")
                .hasEntrySatisfying(
                        "email_reasons", reasons -> assertThat(reasons).contains("TYPO"));
    }

    @Test
    void namesThrowAwayAndRoleAddresses() {
        assertThat(list.ofRow(11).get("email_reasons")).contains("DISPOSABLE");
        assertThat(list.ofRow(9).get("email_reasons")).contains("ROLE");
    }

    @Test
    void dropsInvalidValuesAndGoesOnWithTheRow() {
        assertThat(list.ofRow(16))
                .containsEntry("last_name", "Olsen")
                .containsEntry("email", "")
                .containsEntry("phone", "");
        assertThat(errors).anySatisfy(error -> assertThat(error).startsWith("16", "email"));
        assertThat(errors).anySatisfy(error -> assertThat(error).startsWith("16", "phone"));
    }

    @Test
    void reportsACompanyAloneAsNoPerson() {
        assertThat(errors)
                .anySatisfy(error -> assertThat(error.getFirst() + " " + error.get(2))
                        .startsWith("14 ")
                        .contains("no person"));
    }

    @Test
    void neutralisesFormulasAndLeavesPhonesReadable() {
        for (var line : list.lines()) {
            line.forEach((column, cell) -> {
                if (!column.equals("phone")) {
                    assertThat(cell)
                            .as(column)
                            .doesNotStartWith("=")
                            .doesNotStartWith("@")
                            .doesNotStartWith("\t");
                }
            });
        }
        assertThat(list.ofRow(2).get("phone")).isEqualTo("+14155550132");
    }

    @Test
    void explainsEachScoreByPartsThatSumToIt() {
        assertThat(list.lines())
                .allSatisfy(line -> assertThat(sum(line)).isEqualTo(Integer.parseInt(line.get("score"))));
    }

    @Test
    void tellsWhatItReadOnStandardError() {
        assertThat(RankedMessyFile.ended().out()).isEmpty();
        assertThat(RankedMessyFile.ended().err()).contains("23 rows read");
    }

    @Test
    void leavesNoTemporaryInstallationBehind() throws IOException {
        var parent = Path.of(System.getProperty("java.io.tmpdir"), "tessera-" + System.getProperty("user.name"));
        if (Files.exists(parent)) {
            try (var left = Files.list(parent)) {
                assertThat(left.filter(path -> path.getFileName().toString().startsWith("run-")))
                        .isEmpty();
            }
        }
    }

    /** The points in the reasons, each written as {@code +12} or {@code -5}. */
    private static int sum(Map<String, String> line) {
        return Stream.of(line.get("reasons").split("[^+\\-0-9]+"))
                .filter(word -> word.matches("[+-]\\d+"))
                .mapToInt(Integer::parseInt)
                .sum();
    }
}
