package io.tessera.platform.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import harbour.Visit;
import io.tessera.testing.TesseraTest;
import io.tessera.testing.TokensOfTests;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** An upload sent twice, as clients do: with another boundary between its parts each time. */
@Import(TokensOfTests.class)
@TesseraTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class IdempotentUploadsTests {

    private static final String IMPORTS = "/api/discovery/imports";
    private static final String LEADS = "First name,Last name,Company\nIda,Berg,Harbour Works\n";

    @LocalServerPort
    int port;

    @Test
    void haveOneEffectAndOneAnswer() {
        var first = upload("boundary-of-the-first", LEADS, "upload-1");
        var again = upload("another-boundary", LEADS, "upload-1");
        var other = upload("a-third-boundary", LEADS + "Eva,Holm,Harbour Works\n", "upload-1");

        assertThat(first.status()).isEqualTo(202);
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.header("Location")).isPresent().isEqualTo(first.header("Location"));
        assertThat(again.header("Idempotency-Replayed")).hasValue("true");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
    }

    private Visit.Answer upload(String boundary, String content, String key) {
        var body = """
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="leads.csv"\r
                Content-Type: text/csv\r
                \r
                %2$s\r
                --%1$s--\r
                """.formatted(boundary, content);
        return Visit.to(port)
                .as(TokensOfTests.ALL)
                .send(
                        "POST",
                        IMPORTS,
                        BodyPublishers.ofString(body),
                        "Content-Type",
                        "multipart/form-data; boundary=" + boundary,
                        "Idempotency-Key",
                        key);
    }
}
