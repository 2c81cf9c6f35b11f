package io.tessera.platform.access.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.sun.net.httpserver.HttpServer;
import io.tessera.platform.access.IdentityAwayException;
import io.tessera.testing.SettableClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

/** Public keys read over HTTP from a server that may be away, mistaken or hostile. */
class FetchedKeysTests {

    private static final ECKey FIRST = key("first");
    private static final ECKey SECOND = key("second");

    private final SettableClock clock = new SettableClock();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile int status = 200;
    private volatile String body = set(FIRST);
    private HttpServer server;
    private FetchedKeys keys;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/jwks", exchange -> {
            asked.incrementAndGet();
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.createContext("/elsewhere", exchange -> {
            var bytes = set(SECOND).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        keys = new FetchedKeys(() -> List.of(address()), clock);
    }

    @AfterEach
    void stop() {
        keys.close();
        server.stop(0);
    }

    @Test
    void areReadWhenFirstNeeded() {
        assertThat(keys.find("first")).contains(FIRST.toPublicJWK());
        assertThat(keys.find("first")).isPresent();
        assertThat(asked).hasValue(1);
    }

    @Test
    void turnTheHealthRedUntilTheyAreKnown() {
        var health = new IdentityKeysHealth(keys);
        assertThat(health.health(true).getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.health(true).getDetails().get("action")).asString().contains("tessera.identity.jwks-uri");

        keys.read();

        assertThat(health.health(true).getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void areReadAgainForAnUnknownIdButNoMoreOftenThanAllowed() {
        keys.read();
        body = set(FIRST, SECOND);

        assertThat(keys.find("second")).as("within the pause").isEmpty();
        clock.advance(FetchedKeys.PAUSE);
        assertThat(keys.find("second")).isPresent();
        for (var made = 0; made < 1_000; made++) {
            assertThat(keys.find("made up " + made)).isEmpty();
        }
        assertThat(asked).hasValue(2);

        clock.advance(FetchedKeys.PAUSE.multipliedBy(-100));
        assertThat(keys.find("made up")).as("after the clock was set back").isEmpty();
        assertThat(asked).hasValue(3);
    }

    @Test
    void areReadOnceForManyWhoNeedThemAtATime() throws Exception {
        var found = new ArrayList<Future<Boolean>>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var caller = 0; caller < 50; caller++) {
                found.add(callers.submit(() -> keys.find("first").isPresent()));
            }
        }

        for (var one : found) {
            assertThat(one.get()).isTrue();
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void goOnToCountWhileIdentityIsAway() {
        keys.read();
        server.stop(0);
        clock.advance(FetchedKeys.PAUSE);
        keys.read();

        assertThat(keys.find("first")).isPresent();
        assertThat(keys.find("second")).isEmpty();
    }

    @Test
    void cannotBeToldBeforeTheyWereEverRead() {
        status = 503;

        assertThatThrownBy(() -> keys.find("first")).isInstanceOf(IdentityAwayException.class);
        status = 200;
        assertThatThrownBy(() -> keys.find("first")).as("within the pause").isInstanceOf(IdentityAwayException.class);
        clock.advance(FetchedKeys.PAUSE);
        assertThat(keys.find("first")).isPresent();
    }

    @Test
    void areTakenFromWhereTheyWereExpectedOnly() {
        keys.read();
        status = 302;
        keys.read();

        assertThat(keys.find("second")).isEmpty();
        assertThat(keys.find("first")).isPresent();
    }

    @Test
    void stayWhenWhatIsReadIsNoSetOfKeys() {
        keys.read();
        for (var nonsense : List.of(
                "",
                "{}",
                "[]",
                "{\"keys\":[]}",
                "{\"keys\":[{\"kty\":\"oct\",\"kid\":\"first\",\"k\":\"c2VjcmV0\"}]}",
                set(SECOND).replace("\"use\":\"sig\"", "\"use\":\"enc\""),
                set(SECOND) + " ".repeat(70_000),
                new JWKSet(SECOND).toString(false))) {
            body = nonsense;
            keys.read();
            assertThat(keys.find("second")).as(nonsense).isEmpty();
            assertThat(keys.find("first")).as(nonsense).isPresent();
        }
    }

    @Test
    void areForgottenWhenIdentityWithdrawsThem() {
        keys.read();
        body = set(SECOND);
        clock.advance(FetchedKeys.PAUSE);

        assertThat(keys.find("second")).isPresent();
        assertThat(keys.find("first")).isEmpty();
    }

    @Test
    void areReadFromTheNextInstanceWhenOneIsAway() {
        var nobody = URI.create("http://127.0.0.1:" + freePort() + "/jwks");
        try (var both = new FetchedKeys(() -> List.of(nobody, address()), clock)) {
            assertThat(both.find("first")).isPresent();
        }
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/jwks");
    }

    private static int freePort() {
        try (var socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String set(ECKey... keys) {
        return new JWKSet(List.of(keys)).toString(true);
    }

    private static ECKey key(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyID(id)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
