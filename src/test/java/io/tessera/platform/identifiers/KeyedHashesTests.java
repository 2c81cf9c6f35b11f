package io.tessera.platform.identifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class KeyedHashesTests {

    private final KeyedHashes hashes = new KeyedHashes(secret(1));

    @Test
    void areTheSameForAllSpellingsOfAnAddressAndForNoOther() {
        var ida = hashes.email("ida@acme.example");

        assertThat(hashes.email(" Ida@ACME.example ")).isEqualTo(ida);
        assertThat(hashes.email("ida@Müller.example")).isEqualTo(hashes.email("ida@xn--mller-kva.example"));
        assertThat(hashes.email("ida+fair@acme.example")).isNotEqualTo(ida);
        assertThat(hashes.email("adi@acme.example")).isNotEqualTo(ida);
    }

    @Test
    void differFromOneKindAndOneInstallationToAnother() {
        var others = new KeyedHashes(secret(2));

        assertThat(hashes.email("+493012345")).isNotEqualTo(hashes.phone("+493012345"));
        assertThat(hashes.nameBeside("ida", "x")).isNotEqualTo(hashes.nameBeside("idax", ""));
        assertThat(others.email("ida@acme.example")).isNotEqualTo(hashes.email("ida@acme.example"));
        assertThat(others.phone("+493012345")).isNotEqualTo(hashes.phone("+493012345"));
    }

    @Test
    void areTheFirstBytesOfAnHmacWrittenAsAUuidOfVersionEight() throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret(1), "HmacSHA256"));
        var whole = ByteBuffer.wrap(mac.doFinal("phone:+493012345".getBytes(StandardCharsets.UTF_8)));

        var hash = hashes.phone("+493012345");

        assertThat(hash.version()).isEqualTo(8);
        assertThat(hash.variant()).isEqualTo(2);
        assertThat(hash.getMostSignificantBits() >>> 16).isEqualTo(whole.getLong() >>> 16);
        assertThat(hash.getLeastSignificantBits() << 2).isEqualTo(whole.getLong() << 2);
    }

    @Test
    void areTheSameOnEveryThread() {
        var expected = IntStream.range(0, 2_000)
                .mapToObj(number -> hashes.email(number + "@acme.example"))
                .toList();

        assertThat(IntStream.range(0, 2_000)
                        .parallel()
                        .mapToObj(number -> hashes.email(number + "@acme.example"))
                        .toList())
                .isEqualTo(expected);
    }

    @Test
    void needASecretThatCannotBeGuessed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KeyedHashes(new byte[31]))
                .withMessageContaining("32 bytes");
    }

    private static byte[] secret(int filling) {
        var secret = new byte[32];
        Arrays.fill(secret, (byte) filling);
        return secret;
    }
}
