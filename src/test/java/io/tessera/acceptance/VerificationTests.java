package io.tessera.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Verdicts on addresses over HTTP. */
@ExtendWith(SharedServer.class)
class VerificationTests {

    private static final String PATH = "/api/verification/emails";

    @Test
    void answersInTheOrderAsked(Api api) {
        var asked = List.of(
                "zoe@clean-company.com",
                "not an address",
                "info@clean-company.com",
                "abe@mailinator.com",
                "zoe@gmial.com",
                "zoe@clean-company.com");

        var answers = api.post(PATH, Map.of("emails", asked))
                .withStatus(200)
                .json()
                .path("emails")
                .valueStream()
                .toList();

        assertThat(answers)
                .extracting(answer -> answer.path("address").asString())
                .isEqualTo(asked);
        assertThat(answers)
                .extracting(answer -> answer.path("verdict").asString())
                .containsExactly("UNKNOWN", "UNDELIVERABLE", "RISKY", "RISKY", "RISKY", "UNKNOWN");
        assertThat(answers.get(0).path("reasons").toString()).contains("NOT_PROBED");
        assertThat(answers.get(2).path("role").asBoolean()).isTrue();
        assertThat(answers.get(3).path("disposable").asBoolean()).isTrue();
        assertThat(answers.get(4).path("suggestion").asString()).isEqualTo("zoe@gmail.com");
    }

    @Test
    void refusesNoneAndTooMany(Api api) {
        api.post(PATH, Map.of()).withProblem(400, "invalid-emails");
        api.post(PATH, Map.of("emails", List.of())).withProblem(400, "invalid-emails");
        api.post(PATH, Map.of("emails", Collections.nCopies(1_001, "a@b-company.com")))
                .withProblem(400, "invalid-emails");
        api.post(PATH, Map.of("emails", "a@b-company.com")).withProblem(400, "invalid-request");
    }
}
