package io.tessera.identity;

import static org.assertj.core.api.Assertions.assertThat;

import harbour.Visit;
import io.tessera.Tessera;
import io.tessera.platform.cli.TesseraCommandLine;
import io.tessera.testing.TesseraTest;
import io.tessera.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** {@code key create}, with a server and without, and {@code key rotate-signing}. */
@ExtendWith(OutputCaptureExtension.class)
@TesseraTest(
        modules = "identity",
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "tessera.bootstrap-api-key=" + ApiKeysTests.GIVEN)
class KeyCreateCommandTests {

    @LocalServerPort
    int port;

    @Test
    void asksARunningServer(CapturedOutput output) {
        var exitCode = create("--scope", "identity:read", "--server", address(), "--key", ApiKeysTests.GIVEN);

        assertThat(exitCode).isZero();
        var token = output.getOut().strip().lines().toList().getLast();
        assertThat(Visit.to(port).as(token).get("/api/identity/keys").status()).isEqualTo(200);
        assertThat(output.getErr()).doesNotContain(token);
    }

    @Test
    void worksOnTheInstallationWhereNoServerRuns(CapturedOutput output) {
        var exitCode = create(
                "--scope",
                "identity:read,scoring:read",
                "--data-dir",
                TestServer.freshDirectory().toString(),
                "--tessera.database.binaries-dir=" + TestServer.binaries());

        assertThat(exitCode).isZero();
        assertThat(output.getOut()).containsPattern("(?m)^tsr_[0-9A-Za-z]{8}_[0-9A-Za-z]{32}$");
    }

    @Test
    void saysWhatIsWrong(CapturedOutput output) {
        assertThat(create("--scope", "moon:walk", "--server", address(), "--key", ApiKeysTests.GIVEN))
                .isEqualTo(2);
        assertThat(output.getErr()).contains("moon:walk");
        assertThat(create("--scope", "*", "--server", address(), "--key", "not-a-key-of-this-server"))
                .isEqualTo(2);
        assertThat(create("--scope", "*", "--server", address(), "--data-dir", "x", "--key", "k"))
                .isEqualTo(2);
        assertThat(TesseraCommandLine.execute(Tessera.class, "key", "create")).isEqualTo(2);
    }

    @Test
    void replacesTheKeyThatSignsTokens(CapturedOutput output) {
        var given = new String[] {"key", "rotate-signing", "--server", address(), "--key", ApiKeysTests.GIVEN};

        assertThat(TesseraCommandLine.execute(Tessera.class, given)).isZero();
        assertThat(output.getOut()).containsPattern("[A-Za-z0-9_-]{43} signs from 2");
        assertThat(TesseraCommandLine.execute(
                        Tessera.class, "key", "rotate-signing", "--server", address(), "--key", " "))
                .isEqualTo(2);
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }

    private static int create(String... options) {
        var typed = new java.util.ArrayList<>(java.util.List.of("key", "create", "--name", "cli"));
        typed.addAll(java.util.List.of(options));
        return TesseraCommandLine.execute(Tessera.class, typed.toArray(String[]::new));
    }
}
