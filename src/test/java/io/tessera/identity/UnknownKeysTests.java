package io.tessera.identity;

import static org.assertj.core.api.Assertions.assertThat;

import harbour.Visit;
import io.tessera.testing.TesseraTest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Its key is another than in other tests, so that it has a context of its own: it makes the address of this machine suspect. */
@TesseraTest(
        modules = "identity",
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "tessera.bootstrap-api-key=" + UnknownKeysTests.GIVEN)
class UnknownKeysTests {

    static final String GIVEN = "the-known-one-0123456789abcdefghijklmnopqrst";
    private static final String KEYS = "/api/identity/keys";

    @LocalServerPort
    int port;

    @Test
    void areToldToWaitAndNotedWhenTheyAreTriedOneAfterTheOther() {
        var tried = IntStream.range(0, 14)
                .mapToObj(number -> Visit.to(port).as("guess-" + number).get(KEYS))
                .toList();

        assertThat(tried.subList(0, 10)).extracting(Visit.Answer::problem).containsOnly("unauthenticated");
        assertThat(tried.subList(10, 14)).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.problem()).isEqualTo("too-many-unknown-keys");
            assertThat(answer.header("Retry-After")).contains("60");
        });
        assertThat(Visit.to(port).get(KEYS).status()).as("without a key").isEqualTo(401);
        var known = Visit.to(port).as(GIVEN).get("/api/identity/audit");
        assertThat(known.status())
                .as("a key that counts, from the same address")
                .isEqualTo(200);
        assertThat(known.json().path("items").valueStream())
                .filteredOn(line -> line.path("action").asString().equals("UNKNOWN_KEYS"))
                .singleElement()
                .satisfies(line -> assertThat(line.toString()).contains(KEYS).doesNotContain("guess"));
    }
}
