package io.tessera.verification.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressSyntaxTests {

    @Test
    void findsNothingInAnOrdinaryAddress() {
        var syntax = AddressSyntax.of("ida.berg+fair@acme.co.uk");

        assertThat(syntax.grade()).isEqualTo(SyntaxGrade.ORDINARY);
        assertThat(syntax.findings()).isEmpty();
        assertThat(syntax.localPart()).isEqualTo("ida.berg+fair");
        assertThat(syntax.domain()).isEqualTo("acme.co.uk");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.com\r\n",
                "a\r\n@b.com",
                "\r\n a@b.com",
                "a@b.com\nbcc:c@d.com",
                "a\u200b@b.com",
                "a@b\u200b.com",
                "\ufeffa@b.com",
                "a\u202e@b.com",
                "a\u00ad@b.com",
                "\"a\u0000\"@b.com",
                "a\u0085@b.com",
                "\ud800@b.com",
                "a\u3164@b.com"
            })
    void acceptsNoControlOrInvisibleCharacterUnderAnyProfile(String address) {
        var syntax = AddressSyntax.of(address);

        assertThat(SyntaxProfile.values()).noneMatch(profile -> profile.accepts(syntax));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jörg@müller.de", "пример@почта.рф", "我買@屋企.香港", "ida@xn--mller-kva.de"})
    void takesLettersOfAnyScript(String address) {
        assertThat(SyntaxProfile.BUSINESS.accepts(AddressSyntax.of(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"ida berg\"@acme.com", "ida@[192.0.2.1]", "ida@localhost", "ida@10.0.0.1", "ida@😉.com"})
    void tellsWhatServersTakeFromWhatCompaniesGive(String address) {
        var syntax = AddressSyntax.of(address);

        assertThat(SyntaxProfile.SMTP.accepts(syntax)).isTrue();
        assertThat(SyntaxProfile.BUSINESS.accepts(syntax)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@", "ida", "ida@", "@acme.com", "ida berg@acme.com", "ida@acme..com", "a@b@c.com"})
    void refusesWhatIsNoAddress(String address) {
        assertThat(AddressSyntax.of(address).grade()).isEqualTo(SyntaxGrade.INVALID);
    }

    @Test
    void measuresAnInternationalDomainInItsAsciiForm() {
        var syntax = AddressSyntax.of("a@" + "ü".repeat(60) + ".de");

        assertThat(syntax.grade()).isEqualTo(SyntaxGrade.BEYOND_SMTP);
    }

    @Test
    void looksIntoNothingThatIsFarTooLong() {
        var syntax = AddressSyntax.of("(".repeat(1_000_000));

        assertThat(syntax.findings()).containsExactly(SyntaxFinding.FAR_TOO_LONG);
    }

    @RepeatedTest(20)
    void neverThrows() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var alphabet = "ab.@\"\\()[]:;,<> \r\n\t-1ü😉\u200b\ud800IPv6";

        for (var round = 0; round < 2_000; round++) {
            var text = new StringBuilder();
            for (var length = random.nextInt(40); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            var syntax = AddressSyntax.of(text.toString());
            assertThat(SyntaxProfile.SMTP.accepts(syntax) && text.toString().contains("\n"))
                    .as("seed %d, %s", seed, text)
                    .isFalse();
        }
    }
}
