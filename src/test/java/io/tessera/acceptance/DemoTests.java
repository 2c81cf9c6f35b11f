package io.tessera.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What somebody sees who starts Tessera for the first time and does what it says. */
@OneProcess(because = "the sample world is that of one process")
class DemoTests {

    @TempDir
    Path folder;

    @Test
    void showsAnAddressAKeyAndThreeLinesThatWorkAsPrinted() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/curl")), "curl is not installed");
        var first = start();
        try {
            var shown = shown();
            var export = line(shown, "export TESSERA_KEY=tsr_");
            var curls = shown.lines()
                    .map(String::strip)
                    .filter(line -> line.contains("curl "))
                    .toList();

            assertThat(shown).contains("3,850 rows read");
            assertThat(curls).hasSize(3);
            assertThat(answer(export, curls.get(0)).path("items").size()).isEqualTo(3);
            assertThat(answer(export, curls.get(1)).path("status").asString()).isIn("RECEIVED", "RUNNING", "COMPLETED");
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(
                                    answer(export, curls.get(2)).path("items").toString())
                            .contains("Lovelace"));
        } finally {
            end(first);
        }

        var second = start();
        try {
            assertThat(shown()).contains("no sample world is added").doesNotContain("export TESSERA_KEY");
        } finally {
            end(second);
        }
    }

    private Process start() throws IOException {
        return Program.tessera("demo", "--server.port=" + Server.freePort())
                .in(folder)
                .start(log());
    }

    private Path log() {
        return folder.resolve("demo.log");
    }

    /** All that is shown, once the last line to try stands there. */
    private String shown() {
        await("the welcome")
                .atMost(Duration.ofMinutes(2))
                .until(() -> Files.readString(log()).contains("people?q="));
        return text();
    }

    private String text() {
        try {
            return Files.readString(log(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(String shown, String part) {
        return shown.lines()
                .map(String::strip)
                .filter(line -> line.contains(part))
                .findFirst()
                .orElseThrow(() -> new AssertionError(shown));
    }

    private static JsonNode answer(String export, String line) throws IOException, InterruptedException {
        var shell = new ProcessBuilder(List.of("sh", "-c", export + "; " + line + " --silent"))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var out = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(line).isZero();
        return Api.JSON.readTree(out);
    }

    private static void end(Process demo) throws InterruptedException {
        demo.destroy();
        assertThat(demo.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
}
