package io.tessera.verification.judgement;

import static io.tessera.verification.judgement.MailHostEvidence.NOT_ASKED;
import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.verification.EmailReason;
import io.tessera.verification.Verdict;
import io.tessera.verification.domains.DomainKnowledge;
import io.tessera.verification.domains.DomainList;
import io.tessera.verification.syntax.SyntaxProfile;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailJudgeTests {

    private final EmailJudge judge = new EmailJudge(SyntaxProfile.SMTP, new DomainKnowledge(DomainList.empty()));

    @ParameterizedTest
    @CsvSource({
        "ida.berg@acme.com,            UNKNOWN,       NOT_PROBED",
        "ida.berg@gmail.com,           UNKNOWN,       FREE_PROVIDER;NOT_PROBED",
        "info@acme.com,                RISKY,         ROLE;NOT_PROBED",
        "info@web.de,                  RISKY,         ROLE;FREE_PROVIDER;NOT_PROBED",
        "ida@mailinator.com,           RISKY,         DISPOSABLE;NOT_PROBED",
        "ida@gmial.com,                RISKY,         TYPO_SUSPECTED;NOT_PROBED",
        "ida@gmail.con,                UNDELIVERABLE, DOMAIN_INVALID;TYPO_SUSPECTED",
        "ida@acme.invalid,             UNDELIVERABLE, DOMAIN_INVALID",
        "ida@[192.0.2.1],              UNDELIVERABLE, DOMAIN_INVALID",
        "ida berg@acme.com,            UNDELIVERABLE, SYNTAX",
        "ida,                          UNDELIVERABLE, SYNTAX",
    })
    void rulesOffline(String address, Verdict verdict, String reasons) {
        var judgement = judge.judge(address, NOT_ASKED);

        assertThat(judgement.verdict()).isEqualTo(verdict);
        assertThat(judgement.reasons().stream().map(Enum::name)).containsExactly(reasons.split(";"));
    }

    @ParameterizedTest
    @CsvSource({
        "FOUND,        UNKNOWN,       MX_FOUND;NOT_PROBED",
        "REFUSES_MAIL, UNDELIVERABLE, NULL_MX",
        "NO_HOST,      UNDELIVERABLE, NO_MX_NO_A",
        "NO_DOMAIN,    UNDELIVERABLE, NXDOMAIN",
        "NO_ANSWER,    UNKNOWN,       DNS_FAILED;NOT_PROBED",
    })
    void rulesOnWhatNameServersSay(MailHostEvidence mailHosts, Verdict verdict, String reasons) {
        var judgement = judge.judge("ida@acme.com", mailHosts);

        assertThat(judgement.verdict()).isEqualTo(verdict);
        assertThat(judgement.reasons().stream().map(Enum::name)).containsExactly(reasons.split(";"));
    }

    @ParameterizedTest
    @EnumSource
    void neverCallsAnAddressDeliverableWithoutItsMailboxsWord(MailHostEvidence mailHosts) {
        assertThat(judge.judge("ida@acme.com", mailHosts).verdict()).isNotEqualTo(Verdict.DELIVERABLE);
    }

    @Test
    void suggestsAnAddressAndLeavesItsOwnAsItIs() {
        var judgement = judge.judgeWritten(" Ida@Gmial.com ", NOT_ASKED);

        assertThat(judgement.address()).isEqualTo("ida@gmial.com");
        assertThat(judgement.suggestion()).isEqualTo("ida@gmail.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ida@acme.com\r\n", "\tida@acme.com", "ida@acme.com\nRCPT TO:<x@y.com>"})
    void takesNoControlCharacterEvenAtTheEnds(String written) {
        assertThat(judge.judgeWritten(written, NOT_ASKED).has(EmailReason.SYNTAX))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "info",
                "info2",
                "sales+fair",
                "sales-support",
                "info.de",
                "no-reply",
                "kontakt",
                "buchhaltung",
                "rrhh",
                "segreteria",
                "klantenservice",
                "hr"
            })
    void knowsLocalPartsOfFunctions(String localPart) {
        assertThat(RoleLocalParts.contain(localPart)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ida", "ida.sales", "sales.ida", "mark.post", "max.de", "2024", "", "-", "informant", "de"})
    void takesNoPersonForAFunction(String localPart) {
        assertThat(RoleLocalParts.contain(localPart)).isFalse();
    }

    @RepeatedTest(10)
    void neverThrows() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var alphabet = "ab.@\"\\()[]:;,<> \r\n\t-1ü😉\u200b\ud800xn--";

        for (var round = 0; round < 2_000; round++) {
            var text = new StringBuilder();
            for (var length = random.nextInt(60); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThat(judge.judgeWritten(text.toString(), NOT_ASKED).reasons())
                    .as("seed %d, %s", seed, text)
                    .isNotEmpty();
        }
    }

    @Test
    void readsAMegabyteOfGarbageWithoutLookingIntoIt() {
        var judgement = judge.judgeWritten("ü".repeat(500_000) + "@" + "ü".repeat(500_000), NOT_ASKED);

        assertThat(judgement.reasons()).containsExactly(EmailReason.SYNTAX);
    }
}
