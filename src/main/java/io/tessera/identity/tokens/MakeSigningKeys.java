package io.tessera.identity.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.tessera.identity.audit.Action;
import io.tessera.identity.audit.AuditTrail;
import io.tessera.platform.access.tokens.TokenForm;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes keys and takes them away, one instance of identity at a time. */
@Component
class MakeSigningKeys {

    private final SigningKeys keys;
    private final AuditTrail trail;
    private final Clock clock;

    MakeSigningKeys(SigningKeys keys, AuditTrail trail, Clock clock) {
        this.keys = keys;
        this.trail = trail;
        this.clock = clock;
    }

    /** The next one, or the one that waits for its turn. */
    @Transactional
    public Rotation next(String by, String origin) {
        keys.lock();
        var now = now();
        var ring = keys.all();
        keys.remove(ring.over(now));
        return ring.coming(now)
                .map(Rotation::to)
                .orElseGet(() ->
                        add(now, ring.signing(now).isEmpty() ? now : now.plus(KeyRing.PUBLISHED_BEFORE), by, origin));
    }

    /** One that signs at once, in place of all others. */
    @Transactional
    public Rotation replaceAll(String by, String origin) {
        keys.lock();
        var now = now();
        keys.remove(keys.all().all());
        trail.note(by, Action.SIGNING_KEYS_WITHDRAWN, "all", origin);
        return add(now, now, by, origin);
    }

    /** The first one of an installation, or the first that this process can open. */
    @Transactional
    public void first(String by) {
        keys.lock();
        var now = now();
        if (keys.all().signing(now).isEmpty()) {
            add(now, now, by, by);
        }
    }

    /** In whole milliseconds: the database would round up, and a key that signs at once would not yet. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Rotation add(Instant now, Instant signsFrom, String by, String origin) {
        var pair = generate();
        keys.add(pair, now, signsFrom);
        trail.note(by, Action.SIGNING_KEY_MADE, pair.getKeyID() + " signs from " + signsFrom, origin);
        return new Rotation(pair.getKeyID(), now, signsFrom);
    }

    private static ECKey generate() {
        try {
            return new ECKeyGenerator(TokenForm.CURVE)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(TokenForm.ALGORITHM)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("This Java cannot make keys on " + TokenForm.CURVE, e);
        }
    }
}
