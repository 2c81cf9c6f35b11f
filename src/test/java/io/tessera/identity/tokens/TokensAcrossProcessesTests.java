package io.tessera.identity.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import harbour.Visit;
import io.tessera.Tessera;
import io.tessera.identity.keys.IssueKey;
import io.tessera.identity.keys.IssueKeys;
import io.tessera.identity.keys.Issuing;
import io.tessera.identity.keys.RecogniseKeys;
import io.tessera.platform.access.Authenticator;
import io.tessera.platform.access.Caller;
import io.tessera.platform.access.ServiceIdentity;
import io.tessera.platform.access.ServiceTokens;
import io.tessera.platform.access.tokens.TokenForm;
import io.tessera.platform.data.ModuleTransactions;
import io.tessera.testing.SettableClock;
import io.tessera.testing.TestServer;
import io.tessera.testing.WithoutTestClasses;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two instances of identity on one database and a process with scoring alone on another, on one clock that stands: what one
 * signs the other believes, over HTTP.
 */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class TokensAcrossProcessesTests {

    private static final String LEADS = "/api/scoring/leads";
    private static final String MODULES = "/api/platform/modules";
    private static final Caller ADMINISTRATOR = new Caller("administrator", Set.of("*"));
    private static final SettableClock CLOCK = new SettableClock();

    private final List<ConfigurableApplicationContext> running = new ArrayList<>();
    private ConfigurableApplicationContext identity;
    private ConfigurableApplicationContext twin;
    private ConfigurableApplicationContext scoring;

    @BeforeAll
    void start() {
        var database = TestServer.preparedDatabase();
        var same = new String[] {
            "tessera.modules=identity",
            "spring.datasource.url=" + database.url(),
            "spring.datasource.username=" + database.user(),
            "spring.datasource.password=" + database.password()
        };
        identity = start(same);
        twin = start(same);
        var serviceKey = key("service", "identity:exchange", "platform:read", "scoring:read");
        var own = TestServer.preparedDatabase();
        scoring = start(
                "tessera.modules=scoring",
                // its events would come over Kafka, which this is not about
                "management.health.bridge.enabled=false",
                "tessera.identity.jwks-uri=http://127.0.0.1:" + port(identity) + "/api/identity/jwks",
                "tessera.service-key=" + serviceKey,
                "spring.datasource.url=" + own.url(),
                "spring.datasource.username=" + own.user(),
                "spring.datasource.password=" + own.password());
    }

    @AfterAll
    void stop() {
        running.forEach(ConfigurableApplicationContext::close);
    }

    @BeforeEach
    void pause() {
        // so that no test is within the pause of another
        CLOCK.advance(Duration.ofMinutes(2));
    }

    @Test
    void areAcceptedWhereIdentityDoesNotRun() {
        var reader = new Caller("reader", Set.of("scoring:read", "contacts:read"));
        var token = issue(identity, reader, "scoring");

        assertThat(visit(scoring, token).get(LEADS).status()).isEqualTo(200);
        assertThat(visit(scoring, token).get("/actuator/prometheus").status()).isEqualTo(403);
        assertThat(visit(scoring, token).get(MODULES).status()).isEqualTo(403);
        assertThat(Visit.to(port(scoring)).get(LEADS).status()).isEqualTo(401);
        assertThat(Visit.to(port(scoring)).get("/actuator/health").status()).isEqualTo(200);
    }

    @Test
    void carryThePermissionsOfTheirCallerForTheirModuleOnly() {
        var reader = new Caller("reader", Set.of("scoring:read"));
        var token = issue(identity, ADMINISTRATOR, "scoring");
        var forContacts = issue(identity, ADMINISTRATOR, "contacts");
        var forPlatform = issue(identity, ADMINISTRATOR, "platform");

        assertThat(visit(scoring, token).get(LEADS).status()).isEqualTo(200);
        assertThat(visit(scoring, token).get(MODULES).status()).isEqualTo(403);
        assertThat(visit(scoring, forContacts).get(LEADS).problem()).isEqualTo("unauthenticated");
        assertThat(visit(scoring, forPlatform).get(MODULES).status()).isEqualTo(200);
        assertThat(visit(scoring, forPlatform).get("/actuator/prometheus").status())
                .isEqualTo(200);
        assertThat(visit(scoring, forPlatform).get(LEADS).problem()).isEqualTo("not-allowed");
        assertThat(visit(scoring, issue(identity, reader, "platform"))
                        .get(MODULES)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void takeThePlaceOfKeysWhichOnlyIdentityAccepts() {
        var key = key("reader", "scoring:read", "platform:read");
        var caller = recognised(identity, key);

        assertThat(visit(identity, key).get(MODULES).status()).isEqualTo(200);
        assertThat(visit(scoring, key).get(LEADS).status()).isEqualTo(401);
        assertThat(visit(scoring, issue(identity, caller, "scoring")).get(LEADS).status())
                .isEqualTo(200);
        assertThat(visit(identity, issue(twin, caller, "platform")).get(MODULES).status())
                .isEqualTo(200);
        assertThat(visit(identity, issue(twin, caller, "scoring")).get(MODULES).status())
                .isEqualTo(401);
    }

    @Test
    void areWorthNothingAMinuteAfterTheirKeyWasRevoked() {
        var issued = issuedKey("revoked", "scoring:read");
        // the other instance saw the key just before, and signs as late as it can
        recognised(twin, issued.token());
        visit(identity, key("admin", "identity:write"))
                .send(
                        "DELETE",
                        "/api/identity/keys/" + issued.key().getId(),
                        java.net.http.HttpRequest.BodyPublishers.noBody());
        CLOCK.advance(RecogniseKeys.MEMORY.minusMillis(1));
        var last = issue(twin, recognised(twin, issued.token()), "scoring");
        assertThat(visit(scoring, last).get(LEADS).status()).isEqualTo(200);

        CLOCK.advance(Duration.ofMillis(1));
        assertThat(twin.getBean(Authenticator.class).authenticate(issued.token()))
                .isEmpty();
        assertThat(identity.getBean(Authenticator.class).authenticate(issued.token()))
                .isEmpty();

        // less the leeway: a clock may be behind by as much once more
        CLOCK.advance(Duration.ofMinutes(1).minus(RecogniseKeys.MEMORY).minus(TokenForm.SKEW));
        assertThat(visit(scoring, last).get(LEADS).status()).isEqualTo(401);
    }

    @Test
    void areUsedAgainForAShortWhile() {
        var caller = new Caller("busy", Set.of("scoring:read"));
        var first = issue(identity, caller, "scoring");

        assertThat(issue(identity, caller, "scoring")).isEqualTo(first);
        assertThat(issue(identity, new Caller("busy", Set.of("scoring:read", "scoring:write")), "scoring"))
                .as("the same caller with more permissions")
                .isNotEqualTo(first);
        assertThat(issue(identity, caller, "contacts")).isNotEqualTo(first);
        CLOCK.advance(IssueTokens.REUSE);
        assertThat(issue(identity, caller, "scoring")).isNotEqualTo(first);
    }

    @Test
    void areSignedByANewKeyWithoutAMomentOfRefusal() {
        var before = issue(identity, ADMINISTRATOR, "scoring");

        var rotated = rotate(identity, "");

        assertThat(rotated.status()).isEqualTo(200);
        var next = rotated.json().path("id").asString();
        assertThat(published(identity)).contains(next).hasSizeGreaterThanOrEqualTo(2);
        assertThat(published(twin)).contains(next);
        assertThat(keyOf(issue(identity, ADMINISTRATOR, "scoring"))).isEqualTo(keyOf(before));
        assertThat(rotate(twin, "").json().path("id").asString())
                .as("a second one while one waits")
                .isEqualTo(next);

        CLOCK.advance(KeyRing.PUBLISHED_BEFORE.minus(IssueTokens.LIFETIME));
        var last = issue(identity, ADMINISTRATOR, "scoring");
        assertThat(keyOf(last)).isEqualTo(keyOf(before));
        CLOCK.advance(IssueTokens.LIFETIME);
        var first = issue(identity, ADMINISTRATOR, "scoring");
        assertThat(keyOf(first)).isEqualTo(next);
        assertThat(keyOf(issue(twin, ADMINISTRATOR, "scoring"))).isEqualTo(next);
        assertThat(visit(scoring, last).get(LEADS).status()).isEqualTo(200);
        assertThat(visit(scoring, first).get(LEADS).status()).isEqualTo(200);

        CLOCK.advance(KeyRing.PUBLISHED_AFTER);
        assertThat(published(identity)).contains(next).doesNotContain(keyOf(before));
    }

    @Test
    void areAllWorthNothingOnceTheirKeyIsWithdrawn() {
        var stolen = issue(identity, ADMINISTRATOR, "scoring");
        assertThat(visit(scoring, stolen).get(LEADS).status()).isEqualTo(200);
        CLOCK.advance(Duration.ofSeconds(15));

        var next = rotate(identity, "?withdraw=true").json().path("id").asString();
        var fresh = issue(identity, ADMINISTRATOR, "scoring");

        assertThat(keyOf(fresh)).isEqualTo(next);
        assertThat(published(identity)).containsExactly(next);
        assertThat(visit(scoring, fresh).get(LEADS).status()).isEqualTo(200);
        assertThat(visit(scoring, stolen).get(LEADS).status()).isEqualTo(401);
        assertThat(visit(twin, issue(identity, ADMINISTRATOR, "platform"))
                        .get(MODULES)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void haveKeysThatTurnOfAgeByThemselves() {
        var before = keyOf(issue(identity, ADMINISTRATOR, "scoring"));

        CLOCK.advance(Duration.ofDays(30));
        assertThat(keyOf(issue(identity, ADMINISTRATOR, "scoring"))).isEqualTo(before);
        CLOCK.advance(KeyRing.PUBLISHED_BEFORE);

        assertThat(keyOf(issue(identity, ADMINISTRATOR, "scoring"))).isNotEqualTo(before);
    }

    @Test
    void letAProcessCallOthersInItsOwnName() {
        var token = scoring.getBean(ServiceIdentity.class).token("platform");
        var own = identity.getBean(ServiceIdentity.class).token("platform");

        assertThat(visit(twin, token).get(MODULES).status()).isEqualTo(200);
        assertThat(visit(twin, token).get("/actuator/prometheus").status()).isEqualTo(403);
        assertThat(scoring.getBean(ServiceIdentity.class).token("platform")).isEqualTo(token);
        assertThat(visit(scoring, own).get(MODULES).status()).isEqualTo(200);
        assertThat(visit(scoring, own).get("/actuator/prometheus").status()).isEqualTo(403);
        assertThat(visit(scoring, identity.getBean(ServiceIdentity.class).token("scoring"))
                        .get(LEADS)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void cannotRenewThemselves() {
        var key = key("exchanger", "identity:exchange", "identity:read");
        var exchanged = visit(identity, key).post("/api/identity/tokens", "{\"audience\":\"identity\"}");
        var token = exchanged.json().path("token").asString();

        assertThat(exchanged.header("Cache-Control")).hasValue("no-store");
        assertThat(exchanged.json().path("expiresIn").asInt()).isBetween(30, 40);
        assertThat(visit(twin, token).get("/api/identity/keys").status()).isEqualTo(200);
        assertThat(visit(twin, token)
                        .post("/api/identity/tokens", "{\"audience\":\"identity\"}")
                        .problem())
                .isEqualTo("not-allowed");
        assertThat(visit(identity, issue(identity, ADMINISTRATOR, "identity"))
                        .post("/api/identity/tokens", "{\"audience\":\"identity\"}")
                        .problem())
                .isEqualTo("not-allowed");
        assertThat(visit(identity, key)
                        .post("/api/identity/tokens", "{\"audience\":\"whales\"}")
                        .problem())
                .isEqualTo("unknown-audience");
    }

    @Test
    void publishNothingButPublicKeys() {
        issue(identity, ADMINISTRATOR, "scoring");

        var answer = Visit.to(port(identity)).get("/api/identity/jwks");

        assertThat(answer.header("Cache-Control")).hasValue("max-age=60, public");
        assertThat(answer.json().path("keys")).isNotEmpty().allSatisfy(key -> {
            assertThat(key.propertyNames()).containsExactlyInAnyOrder("kty", "use", "alg", "crv", "kid", "x", "y");
            assertThat(key.path("alg").asString()).isEqualTo("ES256");
        });
        var kept = identity.getBean(ModuleTransactions.class)
                .call(
                        "identity",
                        () -> identity.getBean(JdbcClient.class)
                                .sql(
                                        "select string_agg(public_key || encode(sealed, 'escape'), ' ') from identity.signing_key")
                                .query(String.class)
                                .single());
        assertThat(kept).contains("\"x\":").doesNotContain("\"d\":");
    }

    @Test
    void neverGetIntoTheLogs(CapturedOutput output) {
        var token = issue(identity, new Caller("logged", Set.of("scoring:read")), "scoring");
        visit(scoring, token).get(LEADS);
        visit(scoring, token).get("/api/scoring/no-such-thing");
        CLOCK.advance(Duration.ofMinutes(2));
        visit(scoring, token).get(LEADS);
        rotate(identity, "?withdraw=true");

        assertThat(output.getAll()).doesNotContain(token, token.substring(token.lastIndexOf('.')), "\"d\":");
    }

    private ConfigurableApplicationContext start(String... properties) {
        var settings = new ArrayList<>(List.of(properties));
        settings.add("tessera.data-dir=" + TestServer.freshDirectory());
        settings.add("tessera.secret=" + Base64.getEncoder().encodeToString(new byte[32]));
        settings.add("tessera.database.pool-size=8");
        settings.add("server.port=0");
        settings.add("server.address=127.0.0.1");
        var context = new SpringApplicationBuilder(Tessera.class)
                .initializers(
                        new WithoutTestClasses(),
                        starting -> ((GenericApplicationContext) starting)
                                .registerBean("standing", Clock.class, () -> CLOCK, clock -> clock.setPrimary(true)))
                .run(settings.stream().map("--"::concat).toArray(String[]::new));
        running.addFirst(context);
        return context;
    }

    private Issuing.Issued issuedKey(String name, String... scopes) {
        return (Issuing.Issued) identity.getBean(IssueKeys.class)
                .issue(new IssueKey(name, Set.of(scopes), null), ADMINISTRATOR, "test");
    }

    private String key(String name, String... scopes) {
        return issuedKey(name, scopes).token();
    }

    private Visit.Answer rotate(ConfigurableApplicationContext where, String query) {
        return visit(where, key("rotator", "identity:rotate")).post("/api/identity/signing-keys/rotate" + query, "");
    }

    private static Caller recognised(ConfigurableApplicationContext where, String key) {
        return where.getBean(Authenticator.class).authenticate(key).orElseThrow();
    }

    private static String issue(ConfigurableApplicationContext where, Caller caller, String audience) {
        return where.getBean(ServiceTokens.class).issue(caller, audience);
    }

    private static List<String> published(ConfigurableApplicationContext where) {
        CLOCK.advance(CurrentKeys.EVERY);
        return Visit.to(port(where))
                .get("/api/identity/jwks")
                .json()
                .path("keys")
                .valueStream()
                .map(key -> key.path("kid").asString())
                .toList();
    }

    private static String keyOf(String token) {
        try {
            return com.nimbusds.jwt.SignedJWT.parse(token).getHeader().getKeyID();
        } catch (java.text.ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Visit visit(ConfigurableApplicationContext where, String token) {
        return Visit.to(port(where)).as(token);
    }

    private static int port(ConfigurableApplicationContext where) {
        return where.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }
}
