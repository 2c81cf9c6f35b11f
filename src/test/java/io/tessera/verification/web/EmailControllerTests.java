package io.tessera.verification.web;

import static org.assertj.core.api.Assertions.assertThat;

import harbour.Visit;
import io.tessera.testing.TesseraTest;
import io.tessera.testing.TokensOfTests;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@Import(TokensOfTests.class)
@TesseraTest(modules = "verification", webEnvironment = WebEnvironment.RANDOM_PORT)
class EmailControllerTests {

    private static final String EMAILS = "/api/verification/emails";

    @LocalServerPort
    int port;

    @Test
    void answersEachAddressInItsOrder() {
        var answer = caller().post(EMAILS, """
                {"emails": ["Ida@Gmial.com", "nobody", "ida@acme.com", "info@mailinator.com"]}
                """);

        assertThat(answer.status()).isEqualTo(200);
        var emails = answer.json().path("emails");
        assertThat(emails.valueStream().map(email -> email.path("verdict").asString()))
                .containsExactly("RISKY", "UNDELIVERABLE", "UNKNOWN", "RISKY");
        assertThat(emails.path(0).path("suggestion").asString()).isEqualTo("ida@gmail.com");
        assertThat(emails.path(1).path("reasons").path(0).asString()).isEqualTo("SYNTAX");
        assertThat(emails.path(3).path("disposable").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"emails\": []}", "{\"emails\": [null]}"})
    void refusesRequestsWithoutAddresses(String body) {
        var answer = caller().post(EMAILS, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("type").asString()).isEqualTo("urn:tessera:problem:invalid-emails");
    }

    @Test
    void refusesMoreThanAThousand() {
        var many = IntStream.range(0, 1_001)
                .mapToObj(i -> "\"p" + i + "@acme.com\"")
                .collect(Collectors.joining(","));

        assertThat(caller().post(EMAILS, "{\"emails\": [" + many + "]}").status())
                .isEqualTo(400);
    }

    @Test
    void knowsNoVerdictOfAnAddressThatNobodyUses() {
        var answer = caller().get(EMAILS + "?address=ida%40acme.com");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().path("type").asString()).isEqualTo("urn:tessera:problem:unknown-address");
    }

    private Visit caller() {
        return Visit.to(port).as(TokensOfTests.ALL);
    }
}
