package io.tessera.verification;

import static org.assertj.core.api.Assertions.assertThat;

import harbour.Visit;
import io.tessera.platform.events.FlowId;
import io.tessera.platform.events.Flows;
import io.tessera.testing.TesseraTest;
import io.tessera.testing.TestEvents;
import io.tessera.testing.TokensOfTests;
import io.tessera.verification.dns.StubResolver;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A file posted with {@code online=true}, from HTTP to the verdict that name servers had a part in. */
@Import(TokensOfTests.class)
@TesseraTest(
        modules = {"discovery", "verification"},
        webEnvironment = WebEnvironment.RANDOM_PORT)
class OnlineImportTests {

    private static final StubResolver NAME_SERVER = new StubResolver();

    @DynamicPropertySource
    static void askTheStub(DynamicPropertyRegistry registry) {
        registry.add("tessera.verification.resolver", NAME_SERVER::address);
    }

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @ParameterizedTest
    @CsvSource({"true, none.wished.com, NXDOMAIN", "false, none.unwished.com, NOT_PROBED"})
    void settlesWhenNameServersHaveAnswered(boolean online, String domain, String reason) {
        var flow = post("email,first name\nida@" + domain + ",Ida\n", online);

        TestEvents.in(context).awaitSettled(flow);

        var kept =
                caller().get("/api/verification/emails?address=ida%40" + domain).json();
        assertThat(kept.path("reasons").path(0).asString()).isEqualTo(reason);
        assertThat(context.getBean(Flows.class).status(flow).settled()).isTrue();
    }

    private FlowId post(String csv, boolean online) {
        var body = """
                --b\r
                Content-Disposition: form-data; name="online"\r
                \r
                %s\r
                --b\r
                Content-Disposition: form-data; name="file"; filename="leads.csv"\r
                Content-Type: text/csv\r
                \r
                %s\r
                --b--\r
                """.formatted(online, csv);
        var answer = caller().send(
                        "POST",
                        "/api/discovery/imports",
                        BodyPublishers.ofString(body),
                        "Content-Type",
                        "multipart/form-data; boundary=b");
        assertThat(answer.status()).isEqualTo(202);
        return new FlowId(UUID.fromString(answer.json().path("id").asString()));
    }

    private Visit caller() {
        return Visit.to(port).as(TokensOfTests.ALL);
    }
}
