package io.tessera.hygiene.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.Tessera;
import io.tessera.platform.cli.ExitCodes;
import io.tessera.platform.cli.TesseraCommandLine;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DedupeCommandTests {

    private static final String PEOPLE = """
            id,first_name,last_name,company,email
            a,Robert,Smith,Acme Ltd,robert.smith@acme.com
            b,Bob,Smith,Acme Limited,robert.smith@acme.com
            c,Maria,Huber,Blau GmbH,m.huber@blau.de
            d,Lena,Vogel,Rot AG,lvogel@rot.de
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void writesEveryRowOnceUnderItsId() throws IOException {
        assertThat(dedupe(file(PEOPLE), "--id-column", "id")).isEqualTo(ExitCodes.OK);

        assertThat(lines()).hasSize(5).startsWith("id,cluster").anyMatch(line -> line.startsWith("d,"));
    }

    @Test
    void findsSomeoneUnderANickname() throws IOException {
        dedupe(file(PEOPLE), "--id-column", "id");

        assertThat(cluster("a")).isEqualTo(cluster("b")).isNotEqualTo(cluster("c"));
    }

    @Test
    void namesTheColumnsThereAreWhenOneIsMissing() throws IOException {
        assertThat(dedupe(file(PEOPLE), "--id-column", "number")).isEqualTo(ExitCodes.USAGE);

        assertThat(out()).doesNotExist();
    }

    @Test
    void refusesWhatIsNoText() throws IOException {
        var junk = new byte[10_000];
        new Random(1).nextBytes(junk);
        var file = folder.resolve("junk.csv");
        Files.write(file, junk);

        assertThat(dedupe(file)).isEqualTo(ExitCodes.USAGE);
    }

    @Test
    void refusesAnEmptyFileAndOneThatIsNotThere() throws IOException {
        assertThat(dedupe(file(""))).isEqualTo(ExitCodes.USAGE);
        assertThat(dedupe(folder.resolve("nowhere.csv"))).isEqualTo(ExitCodes.USAGE);
    }

    @Test
    void takesAHeaderWithoutRows() throws IOException {
        assertThat(dedupe(file("name,city\n"))).isEqualTo(ExitCodes.OK);

        assertThat(lines()).containsExactly("id,cluster");
    }

    @Test
    void keepsRowsApartThatSayNothing() throws IOException {
        assertThat(dedupe(file("name,city\n,\n,\n,\n"))).isEqualTo(ExitCodes.OK);

        assertThat(lines()).containsExactly("id,cluster", "1,1", "2,2", "3,3");
    }

    @Test
    void takesAHundredThousandRowsThatAreTheSameForOne() throws IOException {
        assertThat(dedupe(file("name,city\n" + "Ann Smith,Leeds\n".repeat(100_000))))
                .isEqualTo(ExitCodes.OK);

        assertThat(lines()).hasSize(100_001).endsWith("100000,1");
    }

    @Test
    void takesACellOfAMegabyte() throws IOException {
        var text = "name,remarks\nAnn Smith," + "x".repeat(1 << 20) + "\nBob Jones,short\n";

        assertThat(dedupe(file(text))).isEqualTo(ExitCodes.OK);
    }

    @Test
    void readsSemicolonsAndWindowsLetters() throws IOException {
        var file = folder.resolve("windows.csv");
        Files.write(file, "name;ort\nMüller;Köln\nMueller;Köln\n".getBytes(Charset.forName("windows-1252")));

        assertThat(dedupe(file, "--ignore", "ort")).isEqualTo(ExitCodes.OK);
    }

    @Test
    void asksForTheSourceInOneToOneMode() throws IOException {
        assertThat(dedupe(file(PEOPLE), "--one-to-one")).isEqualTo(ExitCodes.USAGE);
    }

    @Test
    void takesKindsFromAConfiguration() throws IOException {
        var config = folder.resolve("kinds.yaml");
        Files.writeString(config, "columns:\n  company: ignored\n  last_name: surname\n");

        assertThat(dedupe(file(PEOPLE), "--config", config.toString())).isEqualTo(ExitCodes.OK);
        Files.writeString(config, "columns:\n  company: firm\n");
        assertThat(dedupe(file(PEOPLE), "--config", config.toString())).isEqualTo(ExitCodes.USAGE);
    }

    private Path file(String text) throws IOException {
        var file = folder.resolve("in.csv");
        Files.writeString(file, text);
        return file;
    }

    private Path out() {
        return folder.resolve("out.csv");
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(out());
    }

    private String cluster(String id) throws IOException {
        return lines().stream()
                .filter(line -> line.startsWith(id + ","))
                .findFirst()
                .orElseThrow()
                .substring(id.length() + 1);
    }

    private int dedupe(Path file, String... options) {
        var args = new java.util.ArrayList<>(List.of("dedupe", file.toString(), "-o", out().toString()));
        args.addAll(List.of(options));
        return TesseraCommandLine.execute(Tessera.class, args.toArray(String[]::new));
    }
}
