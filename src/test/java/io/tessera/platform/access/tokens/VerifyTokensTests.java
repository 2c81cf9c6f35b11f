package io.tessera.platform.access.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.tessera.platform.access.Caller;
import io.tessera.platform.access.IdentityAwayException;
import io.tessera.platform.access.TokenVerifier;
import io.tessera.platform.modules.ActiveModules;
import io.tessera.testing.SettableClock;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Tokens as an attacker would make them (RFC 8725), and as identity makes them. */
@ExtendWith(OutputCaptureExtension.class)
class VerifyTokensTests {

    private static final ECKey IDENTITYS = key(Curve.P_256, "identitys");
    private static final ECKey FOREIGN = key(Curve.P_256, "foreign");

    private final SettableClock clock = new SettableClock();
    private final VerifyTokens tokens = new VerifyTokens(
            id -> Optional.of(IDENTITYS.toPublicJWK())
                    .filter(key -> key.getKeyID().equals(id)),
            ActiveModules.selectedBy("scoring,contacts"),
            clock);

    @Test
    void acceptsWhatIdentitySigned() {
        assertThat(tokens.verify(token(claims -> claims)))
                .contains(new Caller("crm (abcdefgh)", Set.of("scoring:read", "scoring:write")));
        assertThat(tokens.verify(token(claims -> claims.audience("platform").claim("scope", "platform:read"))))
                .contains(new Caller("crm (abcdefgh)", Set.of("platform:read")));
    }

    @Test
    void narrowsPermissionsToTheOneModule() {
        assertThat(tokens.verify(token(
                        claims -> claims.claim("scope", "scoring:read contacts:read * scoringx:read identity:write"))))
                .contains(new Caller("crm (abcdefgh)", Set.of("scoring:read")));
        assertThat(tokens.verify(token(claims -> claims.claim("scope", null))))
                .contains(new Caller("crm (abcdefgh)", Set.of()));
    }

    @Test
    void refusesOnesWithoutSignature() {
        var unsigned = new PlainJWT(claims().build()).serialize();
        var stripped = token(claims -> claims).replaceFirst("[^.]*$", "");
        var none = base64("{\"alg\":\"none\",\"typ\":\"tessera+jwt\",\"kid\":\"identitys\"}")
                + token(claims -> claims).replaceFirst("^[^.]*", "");

        assertThat(tokens.verify(unsigned)).isEmpty();
        assertThat(tokens.verify(stripped)).isEmpty();
        assertThat(tokens.verify(none)).isEmpty();
        assertThat(tokens.verify(none.replaceFirst("[^.]*$", ""))).isEmpty();
    }

    @Test
    void refusesThePublicKeyUsedAsASharedSecret() throws JOSEException {
        var pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(IDENTITYS.toECPublicKey().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(TokenForm.TYPE)
                .keyID("identitys")
                .build();

        for (var secret : List.of(
                pem.getBytes(StandardCharsets.UTF_8),
                IDENTITYS.toECPublicKey().getEncoded(),
                IDENTITYS.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8))) {
            assertThat(tokens.verify(signed(header, claims().build(), new MACSigner(secret))))
                    .isEmpty();
        }
    }

    @Test
    void refusesAnotherAlgorithmOfTheSameFamily() throws JOSEException {
        var other = key(Curve.P_384, "identitys");
        var header = new JWSHeader.Builder(JWSAlgorithm.ES384)
                .type(TokenForm.TYPE)
                .keyID("identitys")
                .build();

        assertThat(tokens.verify(signed(header, claims().build(), new ECDSASigner(other))))
                .isEmpty();
    }

    @Test
    void refusesAForeignKeyUnderAKnownId() throws JOSEException {
        assertThat(tokens.verify(signed(header().build(), claims().build(), new ECDSASigner(FOREIGN))))
                .isEmpty();
    }

    @Test
    void refusesUnknownIdsAndNone() throws JOSEException {
        var unknown = header().keyID("foreign").build();
        var none = header().keyID(null).build();

        assertThat(tokens.verify(signed(unknown, claims().build(), new ECDSASigner(FOREIGN))))
                .isEmpty();
        assertThat(tokens.verify(signed(none, claims().build(), new ECDSASigner(IDENTITYS))))
                .isEmpty();
    }

    @Test
    void ignoresKeysAndAddressesThatATokenBringsAlong() throws JOSEException {
        var elsewhere = URI.create("http://127.0.0.1:9/keys");
        var brought = header().keyID("foreign")
                .jwk(FOREIGN.toPublicJWK())
                .jwkURL(elsewhere)
                .x509CertURL(elsewhere)
                .build();
        var underKnownId = header().jwk(FOREIGN.toPublicJWK()).jwkURL(elsewhere).build();

        assertThat(tokens.verify(signed(brought, claims().build(), new ECDSASigner(FOREIGN))))
                .isEmpty();
        assertThat(tokens.verify(signed(underKnownId, claims().build(), new ECDSASigner(FOREIGN))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "at+jwt", "logout+jwt", "id_token"})
    void refusesOtherTypesOfTheSameKey(String type) throws JOSEException {
        var header = header().type(new JOSEObjectType(type)).build();
        var none = header().type(null).build();

        assertThat(tokens.verify(signed(header, claims().build(), new ECDSASigner(IDENTITYS))))
                .isEmpty();
        assertThat(tokens.verify(signed(none, claims().build(), new ECDSASigner(IDENTITYS))))
                .isEmpty();
    }

    @Test
    void refusesOtherIssuersAndNobodysTokens() {
        assertRefused(claims -> claims.issuer("https://somebody.example"));
        assertRefused(claims -> claims.issuer(null));
        assertRefused(claims -> claims.subject(null));
    }

    @Test
    void refusesWhatIsMeantForOthers() {
        assertRefused(claims -> claims.audience("identity"));
        assertRefused(claims -> claims.audience(List.of()));
        assertRefused(claims -> claims.audience(List.of("scoring", "contacts")));
        assertRefused(claims -> claims.audience("SCORING"));
        assertRefused(claims -> claims.audience("*"));
    }

    @Test
    void knowsBeginningAndEndWithinTheLeewayForClocks() {
        var token = token(claims -> claims);
        assertThat(tokens.verify(token)).isPresent();

        clock.advance(Duration.ofSeconds(44));
        assertThat(tokens.verify(token)).as("within the leeway").isPresent();
        clock.advance(Duration.ofSeconds(1));
        assertThat(tokens.verify(token)).as("ended").isEmpty();

        clock.advance(Duration.ofSeconds(-50));
        assertThat(tokens.verify(token)).as("within the leeway").isPresent();
        clock.advance(Duration.ofSeconds(-1));
        assertThat(tokens.verify(token)).as("not yet").isEmpty();
    }

    @Test
    void refusesWhatHoldsTooLongOrWithoutEnd() {
        assertRefused(claims -> claims.expirationTime(in(301)));
        assertRefused(claims -> claims.expirationTime(null));
        assertRefused(claims -> claims.issueTime(null));
        assertRefused(claims -> claims.notBeforeTime(in(6)));
        assertThat(tokens.verify(token(claims -> claims.expirationTime(in(300)))))
                .isPresent();
    }

    @Test
    void refusesWhatWasChangedOnTheWay() {
        var parts = token(claims -> claims.claim("scope", "scoring:read")).split("\\.");
        var richer = base64(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("scoring:read", "scoring:read scoring:write"));

        assertThat(tokens.verify(parts[0] + "." + richer + "." + parts[2])).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"eyJ.eyJ.x", "eyJhbGciOiJFUzI1NiJ9..", "eyJhbGciOiJFUzI1NiJ9.e30.", "eyJ\u0000.a.b"})
    void refusesWhatCannotBeRead(String text) {
        assertThat(TokenVerifier.isSigned(text)).isTrue();
        assertThat(tokens.verify(text)).isEmpty();
    }

    @Test
    void knowsTokensFromKeys() {
        assertThat(TokenVerifier.isSigned(token(claims -> claims))).isTrue();
        assertThat(TokenVerifier.isSigned("tsr_abcdefgh_0123456789abcdefghijklmnopqrstuv"))
                .isFalse();
        assertThat(TokenVerifier.isSigned("eyJ.only-two")).isFalse();
        assertThat(TokenVerifier.isSigned("eyJ.a.b.c.d")).isFalse();
    }

    @Test
    void saysSoWhenItCannotTell() {
        var blind = new VerifyTokens(
                id -> {
                    throw new IdentityAwayException("no keys");
                },
                ActiveModules.selectedBy("scoring"),
                clock);

        assertThatThrownBy(() -> blind.verify(token(claims -> claims))).isInstanceOf(IdentityAwayException.class);
    }

    @Test
    void tellsTheLogTheReasonOnceAndNeverTheToken(CapturedOutput output) {
        var expired = token(claims -> claims.expirationTime(in(-60)).subject("Mallory\nINFO forged line"));

        tokens.verify(expired);
        tokens.verify(expired);

        assertThat(output.getAll()).containsOnlyOnce("it has ended");
        assertThat(output.getAll()).doesNotContain("Mallory", "forged line", "eyJ");
    }

    private void assertRefused(UnaryOperator<JWTClaimsSet.Builder> change) {
        assertThat(tokens.verify(token(change))).isEmpty();
    }

    private String token(UnaryOperator<JWTClaimsSet.Builder> change) {
        try {
            return signed(header().build(), change.apply(claims()).build(), new ECDSASigner(IDENTITYS));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) throws JOSEException {
        var token = new SignedJWT(header, claims);
        token.sign(signer);
        return token.serialize();
    }

    private static JWSHeader.Builder header() {
        return new JWSHeader.Builder(TokenForm.ALGORITHM).type(TokenForm.TYPE).keyID("identitys");
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(TokenForm.ISSUER)
                .subject("crm (abcdefgh)")
                .audience("scoring")
                .issueTime(in(0))
                .expirationTime(in(40))
                .claim("scope", "scoring:read scoring:write");
    }

    private Date in(int seconds) {
        return Date.from(clock.instant().plusSeconds(seconds));
    }

    private static ECKey key(Curve curve, String id) {
        try {
            return new ECKeyGenerator(curve).keyUse(KeyUse.SIGNATURE).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
