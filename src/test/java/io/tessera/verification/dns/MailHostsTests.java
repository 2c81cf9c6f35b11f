package io.tessera.verification.dns;

import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.verification.judgement.MailHostEvidence;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.Type;

class MailHostsTests {

    private final StubResolver stub = new StubResolver();
    private final MailHosts hosts = new DnsConfiguration()
            .mailHosts(new DnsSettings(stub.address(), Duration.ofMillis(300), 100, Duration.ofSeconds(5)));

    @AfterEach
    void stop() {
        stub.close();
    }

    @ParameterizedTest
    @CsvSource({
        "mx.acme.com,     FOUND",
        "a.acme.com,      FOUND",
        "aaaa.acme.com,   FOUND",
        "null.acme.com,   REFUSES_MAIL",
        "empty.acme.com,  NO_HOST",
        "none.acme.com,   NO_DOMAIN",
        "fail.acme.com,   NO_ANSWER",
        "silent.acme.com, NO_ANSWER",
    })
    void tellWhatNameServersSay(String domain, MailHostEvidence evidence) {
        assertThat(hosts.ask(List.of(domain))).containsEntry(domain, evidence);
    }

    @Test
    void askAboutADomainOnceWhileTheAnswerHolds() {
        hosts.ask(List.of("mx.acme.com", "none.acme.com", "mx.acme.com"));
        hosts.ask(List.of("mx.acme.com", "none.acme.com"));

        assertThat(stub.asked("mx.acme.com", Type.MX)).isEqualTo(1);
        assertThat(stub.asked("none.acme.com", Type.MX)).isEqualTo(1);
    }

    @Test
    void answerForManyDomainsAtATime() {
        var domains =
                IntStream.range(0, 2_000).mapToObj(i -> "mx.acme" + i + ".com").toList();

        var said = hosts.ask(domains);

        assertThat(said).hasSize(2_000).containsValue(MailHostEvidence.FOUND);
        assertThat(said.values().stream().filter(MailHostEvidence.FOUND::equals).count())
                .isGreaterThan(1_990);
    }

    @Test
    void giveUpOnAResolverThatIsAwayWhenTheBudgetIsSpent() {
        var away = new DnsConfiguration()
                .mailHosts(new DnsSettings(stub.address(), Duration.ofSeconds(30), 2, Duration.ofMillis(200)));
        var domains = IntStream.range(0, 500)
                .mapToObj(i -> "silent.acme" + i + ".com")
                .toList();

        var said = away.ask(domains);

        assertThat(said).hasSize(500);
        assertThat(said.values()).containsOnly(MailHostEvidence.NO_ANSWER);
    }
}
