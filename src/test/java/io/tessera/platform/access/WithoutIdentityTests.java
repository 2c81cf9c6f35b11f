package io.tessera.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import harbour.Visit;
import io.tessera.testing.TesseraTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A process without the module identity knows nobody. */
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
}
