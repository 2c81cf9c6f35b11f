package io.tessera.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TesseraCommandLineTests {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final TesseraCommandLine commandLine = new TesseraCommandLine(
            Object.class, new Terminal(new PrintStream(out, true), new PrintStream(err, true), false));

    @Test
    void writesHelpToStandardOutput() {
        assertThat(commandLine.run("--help")).isZero();
        assertThat(text(out)).contains("serve", "Exit codes: 0 done, 1 internal failure, 2 bad usage");
        assertThat(text(err)).isEmpty();
    }

    @Test
    void writesTheVersionToStandardOutput() {
        assertThat(commandLine.run("--version")).isZero();
        assertThat(text(out)).startsWith("Tessera ").contains("Java ");
    }

    @Test
    void answersAnUnknownCommandWithTwoOnStandardError() {
        assertThat(commandLine.run("rnak", "leads.csv")).isEqualTo(ExitCodes.USAGE);
        assertThat(text(out)).isEmpty();
        assertThat(text(err)).contains("unknown command 'rnak'").contains("--help");
    }

    @Test
    void namesTheCommandThatWasProbablyMeant() {
        commandLine.run("srve");
        commandLine.run("doc");
        commandLine.run("frobnicate");

        assertThat(text(err))
                .contains("unknown command 'srve', did you mean serve?")
                .contains("unknown command 'doc', did you mean doctor?")
                .contains("unknown command 'frobnicate'.")
                .doesNotContain("nmatched");
    }

    @Test
    void answersAnUnknownOptionWithTwo() {
        assertThat(commandLine.run("serve", "--prot", "9")).isEqualTo(ExitCodes.USAGE);
        assertThat(text(err)).contains("--prot");
    }

    @Test
    void tellsOneLineAndNoStackTraceOfAnInternalFailure() {
        assertThat(FailureMessage.of(new IllegalStateException("outer", new IllegalArgumentException("why"))))
                .satisfies(told -> assertThat(told.text()).contains("IllegalArgumentException: why"))
                .satisfies(told -> assertThat(told.exitCode()).isEqualTo(ExitCodes.FAILURE));
    }

    @Test
    void letsAFailureAmongTheCausesSpeak() {
        assertThat(FailureMessage.of(new IllegalStateException(CommandFailure.usage("no such file"))))
                .isEqualTo(new FailureMessage("no such file", ExitCodes.USAGE));
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
