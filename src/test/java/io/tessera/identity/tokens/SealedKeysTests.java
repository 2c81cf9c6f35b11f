package io.tessera.identity.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.tessera.platform.data.InstallationSecret;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SealedKeysTests {

    private static final ECKey PAIR = pair();

    private final SealedKeys sealedKeys = sealedBy(1);

    @Test
    void openUnderTheSecretThatSealedThem() {
        assertThat(sealedKeys.open("one", sealedKeys.seal(PAIR))).contains(PAIR);
    }

    @Test
    void stayClosedUnderAnotherSecretOrAnotherId() {
        var sealed = sealedKeys.seal(PAIR);

        assertThat(sealedBy(2).open("one", sealed)).isEmpty();
        assertThat(sealedKeys.open("two", sealed)).isEmpty();
    }

    @Test
    void stayClosedWhenAnyByteWasChanged() {
        var sealed = sealedKeys.seal(PAIR);
        for (var place = 0; place < sealed.length; place++) {
            var changed = sealed.clone();
            changed[place] ^= 1;
            assertThat(sealedKeys.open("one", changed)).as("byte %d", place).isEmpty();
        }
    }

    @Test
    void showNothingAndAreNeverAlike() {
        var sealed = sealedKeys.seal(PAIR);

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
                .doesNotContain("\"d\"", PAIR.getD().toString(), PAIR.getX().toString());
        assertThat(Arrays.equals(sealed, sealedKeys.seal(PAIR))).isFalse();
    }

    private static SealedKeys sealedBy(int secret) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) secret);
        return new SealedKeys(InstallationSecret.of(Base64.getEncoder().encodeToString(bytes)));
    }

    private static ECKey pair() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("one").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
