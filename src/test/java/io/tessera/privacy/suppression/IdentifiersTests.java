package io.tessera.privacy.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.platform.identifiers.KeyedHashes;
import io.tessera.privacy.IdentifierKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTests {

    private final KeyedHashes hashes = new KeyedHashes(new byte[32]);
    private final Identifiers identifiers = new Identifiers(hashes);

    @Test
    void knowAnAddressInAnySpelling() {
        var plain = identifiers.email("jane@acme.example");

        assertThat(plain).contains(new Identifier(hashes.email("jane@acme.example"), IdentifierKind.EMAIL));
        assertThat(identifiers.email(" Jane@ACME.example ")).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "jane", "@acme.example", "jane@", "jane doe@acme.example"})
    void refuseWhatIsNoAddress(String written) {
        assertThat(identifiers.email(written)).isEmpty();
    }

    @Test
    void knowANumberWithAndWithoutItsCountryCode() {
        assertThat(identifiers.phone("030 1234567", "de")).isEqualTo(identifiers.phone("+49 30 1234567", null));
        assertThat(identifiers.phone("030 1234567", null)).isEmpty();
    }
}
