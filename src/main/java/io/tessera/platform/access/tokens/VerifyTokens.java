package io.tessera.platform.access.tokens;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.tessera.platform.access.Caller;
import io.tessera.platform.access.TokenVerifier;
import io.tessera.platform.access.tokens.TokenRefusal.Reason;
import io.tessera.platform.modules.ActiveModules;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Verifies tokens by identity's public keys. Type, algorithm and signature are Nimbus's work, claims those of a rule. */
final class VerifyTokens implements TokenVerifier {

    private static final Logger LOG = LoggerFactory.getLogger(VerifyTokens.class);

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    private final Cache<Reason, Boolean> lately =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();

    VerifyTokens(VerificationKeys keys, ActiveModules modules, Clock clock) {
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(TokenForm.TYPE));
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(TokenForm.ALGORITHM, (selector, context) -> matching(keys, selector)));
        processor.setJWTClaimsSetVerifier(new ClaimsRule(modules, clock));
    }

    @Override
    public Optional<Caller> verify(String token) {
        try {
            return Optional.of(caller(processor.process(SignedJWT.parse(token), null)));
        } catch (TokenRefusal refusal) {
            return refused(refusal.reason());
        } catch (BadJOSEException | JOSEException untrusted) {
            return refused(Reason.UNTRUSTED);
        } catch (ParseException malformed) {
            return refused(Reason.MALFORMED);
        }
    }

    /** By the id alone, then held against the algorithm: keys and addresses that a token brings along count for nothing. */
    private static List<JWK> matching(VerificationKeys keys, JWKSelector selector) {
        var ids = selector.getMatcher().getKeyIDs();
        return ids == null
                ? List.of()
                : ids.stream()
                        .flatMap(id -> id == null ? Stream.empty() : keys.find(id).stream())
                        .<JWK>map(key -> key)
                        .filter(selector.getMatcher()::matches)
                        .toList();
    }

    private static Caller caller(JWTClaimsSet claims) throws ParseException {
        var audience = claims.getAudience().getFirst();
        var scope = claims.getStringClaim(TokenForm.SCOPE);
        // once more what the issuer saw to: a token for one module never opens another
        var permissions = Stream.of(scope == null ? new String[0] : scope.split(" ", -1))
                .filter(permission -> TokenForm.concerns(permission, audience))
                .collect(Collectors.toSet());
        return new Caller(claims.getSubject(), permissions);
    }

    private Optional<Caller> refused(Reason reason) {
        if (lately.asMap().putIfAbsent(reason, true) == null) {
            LOG.warn("A token was refused: {} (told once a minute)", reason);
        }
        return Optional.empty();
    }
}
