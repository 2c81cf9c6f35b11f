package io.tessera.identity.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyRingTests {

    private static final Instant START = Instant.parse("2026-06-01T12:00:00Z");
    private static final Instant TURN = START.plus(Duration.ofDays(30));
    private static final Instant END = TURN.plus(KeyRing.PUBLISHED_AFTER);
    private static final ECKey PAIR = pair();

    private final SigningKey old = key("old", START, START, PAIR);
    private final SigningKey next = key("next", TURN.minus(KeyRing.PUBLISHED_BEFORE), TURN, PAIR);
    private final KeyRing ring = new KeyRing(List.of(next, old));

    @Test
    void publishesAKeyBeforeItSigns() {
        var before = TURN.minusSeconds(1);

        assertThat(ring.signing(before)).contains(old);
        assertThat(ring.coming(before)).contains(next);
        assertThat(ring.published(before)).containsExactly(old, next);
        assertThat(ring.signing(TURN)).contains(next);
        assertThat(ring.coming(TURN)).isEmpty();
    }

    @Test
    void publishesAnOldKeyUntilItsLastTokenHasEnded() {
        assertThat(ring.published(END.minusSeconds(1))).containsExactly(old, next);
        assertThat(ring.find("old", END.minusSeconds(1))).contains(old);
        assertThat(ring.published(END)).containsExactly(next);
        assertThat(ring.find("old", END)).isEmpty();
        assertThat(ring.over(END)).containsExactly(old);
    }

    @Test
    void keepsTheLastKeyForAsLongAsThereIsNoOther() {
        var alone = new KeyRing(List.of(old));

        assertThat(alone.signing(START.plus(Duration.ofDays(3_000)))).contains(old);
        assertThat(alone.over(START.plus(Duration.ofDays(3_000)))).isEmpty();
        assertThat(alone.signing(START.minusSeconds(1))).isEmpty();
        assertThat(new KeyRing(List.of()).signing(START)).isEmpty();
    }

    @Test
    void publishesButDoesNotUseWhatAnotherSecretSealed() {
        var foreign = key("foreign", START, START.plusSeconds(1), null);
        var mixed = new KeyRing(List.of(old, foreign));

        assertThat(mixed.signing(START.plusSeconds(2))).contains(old);
        assertThat(mixed.published(START.plusSeconds(2))).contains(foreign);
    }

    private static SigningKey key(
            String id, Instant createdAt, Instant signsFrom, @org.jspecify.annotations.Nullable ECKey pair) {
        return new SigningKey(id, PAIR.toPublicJWK(), pair, createdAt, signsFrom);
    }

    private static ECKey pair() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
