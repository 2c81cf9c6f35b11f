package io.tessera.identity.tokens;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.tessera.platform.access.Caller;
import io.tessera.platform.access.PermissionCatalogue;
import io.tessera.platform.access.ServiceTokens;
import io.tessera.platform.access.tokens.TokenForm;
import io.tessera.platform.modules.ModuleNames;
import io.tessera.platform.modules.Permission;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Signs tokens: one module each, with the caller's permissions for that module and no others. The times are chosen so that a
 * revoked key is worth nothing anywhere after a minute: {@link io.tessera.identity.keys.RecogniseKeys#MEMORY} until no
 * process recognises it, {@link #LIFETIME} until the last token made for it has ended, and twice
 * {@link TokenForm#SKEW} for clocks that differ and for the leeway they are given.
 */
@Component
public class IssueTokens implements ServiceTokens {

    /** The permission to have tokens issued. No token carries it: else it could renew itself for ever. */
    public static final String EXCHANGE = "identity:exchange";

    /** How long a token holds. */
    public static final Duration LIFETIME = Duration.ofSeconds(40);

    /** How long it is handed out again, so that signing costs nothing at many requests a second. */
    static final Duration REUSE = Duration.ofSeconds(10);

    private static final int REMEMBERED = 10_000;

    private record Wanted(String caller, SortedSet<String> scope, String audience, String key) {}

    private final CurrentKeys keys;
    private final Clock clock;
    private final List<String> permissions = PermissionCatalogue.all().stream()
            .map(Permission::name)
            .filter(permission -> !permission.equals(EXCHANGE))
            .toList();
    private final Cache<Wanted, IssuedToken> issued = Caffeine.newBuilder()
            .expireAfterWrite(REUSE)
            .maximumSize(REMEMBERED)
            .build();

    IssueTokens(CurrentKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public String issue(Caller caller, String audience) {
        return token(caller, audience).value();
    }

    /**
     * Issues a token, as {@link #issue}, and says when it ends.
     *
     * @param caller who is calling
     * @param audience the one module that may accept it, or {@code platform}
     * @return the token
     * @throws IllegalArgumentException when the audience is no module of this jar
     */
    public IssuedToken token(Caller caller, String audience) {
        if (!isAudience(audience)) {
            throw new IllegalArgumentException("There is no module " + audience);
        }
        var key = keys.signing();
        var now = clock.instant();
        var wanted = new Wanted(caller.name(), scope(caller, audience), audience, key.id());
        return issued.asMap()
                .compute(
                        wanted, (same, held) -> held != null && held.isYoung(now, REUSE) ? held : sign(same, key, now));
    }

    /**
     * Returns whether a token can be meant for something of this name.
     *
     * @param audience a name
     * @return true for {@code platform} and every module of this jar
     */
    public static boolean isAudience(String audience) {
        return TokenForm.PLATFORM.equals(audience) || ModuleNames.all().contains(audience);
    }

    /** Written out one by one, also for who may do everything: the token says all there is to it. */
    private SortedSet<String> scope(Caller caller, String audience) {
        return permissions.stream()
                .filter(permission -> TokenForm.concerns(permission, audience))
                .filter(caller::may)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static IssuedToken sign(Wanted wanted, SigningKey key, Instant now) {
        // a token tells whole seconds only; so cut, it never holds for longer than it should
        var issuedAt = now.truncatedTo(ChronoUnit.SECONDS);
        var endsAt = issuedAt.plus(LIFETIME);
        var token = new SignedJWT(
                new JWSHeader.Builder(TokenForm.ALGORITHM)
                        .type(TokenForm.TYPE)
                        .keyID(key.id())
                        .build(),
                new JWTClaimsSet.Builder()
                        .issuer(TokenForm.ISSUER)
                        .subject(wanted.caller())
                        .audience(wanted.audience())
                        .issueTime(Date.from(issuedAt))
                        .expirationTime(Date.from(endsAt))
                        .jwtID(UUID.randomUUID().toString())
                        .claim(TokenForm.SCOPE, String.join(" ", wanted.scope()))
                        .build());
        try {
            token.sign(new ECDSASigner(key.pair()));
        } catch (JOSEException e) {
            throw new IllegalStateException("The signing key " + key.id() + " does not sign", e);
        }
        return new IssuedToken(token.serialize(), now, endsAt);
    }
}
