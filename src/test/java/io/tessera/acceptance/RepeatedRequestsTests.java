package io.tessera.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A post sent again under its Idempotency-Key takes effect once. */
@ExtendWith(SharedServer.class)
class RepeatedRequestsTests {

    private static final String HEADER = "Idempotency-Key";
    private final String key = UUID.randomUUID().toString();

    @Test
    void anUploadSentTwiceIsOneImport(Api api) {
        var file = LeadFile.people("Paul,Again,CEO,,,paul@%s.com,,GB".formatted(LeadFile.freshWord()));

        var first =
                api.upload(file, Map.of("defaultCountry", "GB"), HEADER, key).withStatus(202);
        var second =
                api.upload(file, Map.of("defaultCountry", "GB"), HEADER, key).withStatus(202);

        assertThat(second.location()).isEqualTo(first.location());
        assertThat(second.body()).isEqualTo(first.body());
        api.settled(first.location());
    }

    @Test
    void theKeyOfAnotherRequestIsRefused(Api api) {
        api.post("/api/verification/emails", Map.of("emails", new String[] {"a@b-company.com"}), HEADER, key)
                .withStatus(200);

        api.post("/api/verification/emails", Map.of("emails", new String[] {"c@d-company.com"}), HEADER, key)
                .withProblem(422, "idempotency-key-reused");
        api.post(
                        "/api/verification/emails",
                        Map.of("emails", new String[] {"c@d-company.com"}),
                        HEADER,
                        "k".repeat(300))
                .withProblem(400, "invalid-idempotency-key");
    }

    @Test
    void anothersKeyIsAnother(Api api) {
        var body = Map.of("emails", new String[] {"a@b-company.com"});
        api.post("/api/verification/emails", body, HEADER, key).withStatus(200);

        api.allowedOnly("verification:verify")
                .post("/api/verification/emails", Map.of("emails", new String[] {"c@d-company.com"}), HEADER, key)
                .withStatus(200);
    }
}
