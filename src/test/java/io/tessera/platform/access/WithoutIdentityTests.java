package io.tessera.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import harbour.Visit;
import io.tessera.testing.TesseraTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A process without the module identity knows no keys, and no tokens either before it has read the public keys. */
@TesseraTest(modules = "scoring", webEnvironment = WebEnvironment.RANDOM_PORT)
class WithoutIdentityTests {

    @LocalServerPort
    int port;

    @Autowired
    ObjectProvider<Authenticator> authenticator;

    @Test
    void onlyHealthAnswers() {
        var somebody = Visit.to(port).as("tsr_abcdefgh_0123456789abcdefghijklmnopqrstuv");

        assertThat(authenticator.getIfAvailable()).isNull();
        assertThat(somebody.get("/actuator/health").status()).isEqualTo(200);
        for (var path : new String[] {
            "/api/platform/modules", "/api/scoring/leads", "/actuator/prometheus", "/v3/api-docs/scoring"
        }) {
            assertThat(somebody.get(path).status()).as(path).isEqualTo(401);
        }
    }

    @Test
    void doesNotCallATokenBadThatItCannotJudge() {
        var header = "{\"alg\":\"ES256\",\"typ\":\"tessera+jwt\",\"kid\":\"unheard-of\"}";
        var token = base64(header) + "." + base64("{}") + "." + base64("s".repeat(64));

        var answer = Visit.to(port).as(token).get("/api/platform/modules");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo("identity-unavailable");
        assertThat(answer.header("Retry-After")).hasValue("5");
        assertThat(Visit.to(port).as(token).get("/actuator/health").status()).isEqualTo(200);
        assertThat(Visit.to(port)
                        .as(token.replaceFirst("[^.]*", base64("{\"alg\":\"none\"}")))
                        .get("/api/platform/modules")
                        .status())
                .isEqualTo(401);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
