package io.tessera.platform.access.tokens;

import io.tessera.platform.access.IdentityAwayException;
import io.tessera.platform.access.IdentityLocation;
import io.tessera.platform.access.ServiceIdentity;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A process without identity has an API key of its own ({@code tessera.service-key}) and shows it to identity alone, to get
 * tokens for it. Others are only ever shown tokens.
 */
final class ExchangedIdentity implements ServiceIdentity {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int LONGEST = 16_384;

    /** A token is used for a while, and not to its last second: it has a way to go. */
    private static final int LEAST_SECONDS = 20;

    private record Held(String token, Instant from, Instant until) {}

    private final IdentityLocation location;
    private final String key;
    private final Clock clock;
    private final JsonMapper json;
    private final Map<String, Held> held = new ConcurrentHashMap<>();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();

    ExchangedIdentity(IdentityLocation location, String key, Clock clock, JsonMapper json) {
        this.location = location;
        this.key = key;
        this.clock = clock;
        this.json = json;
    }

    @Override
    public String token(String audience) {
        if (key.isBlank()) {
            throw new IdentityAwayException(
                    "This process has no key to call others with: set tessera.service-key to a key with the scope"
                            + " identity:exchange and what it has to do elsewhere");
        }
        var now = clock.instant();
        var known = held.get(audience);
        // the first bound is for a clock that was set back
        return known != null && !now.isBefore(known.from()) && now.isBefore(known.until())
                ? known.token()
                : exchange(audience);
    }

    private String exchange(String audience) {
        var failure = new IdentityAwayException("No address of identity is known: set tessera.identity.jwks-uri");
        for (var keys : location.jwks()) {
            try {
                return ask(keys.resolve("tokens"), audience);
            } catch (IdentityAwayException next) {
                failure = next;
            }
        }
        throw failure;
    }

    private String ask(URI address, String audience) {
        var asked = clock.instant();
        var request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofString(json.writeValueAsString(Map.of("audience", audience))))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST));
            if (answer.statusCode() != 200) {
                throw new IdentityAwayException(address + " answered with status " + answer.statusCode());
            }
            var body = json.readTree(new String(answer.body(), StandardCharsets.UTF_8));
            var token = body.path("token").asString("");
            var holds = body.path("expiresIn").asLong(0) - LEAST_SECONDS;
            held.put(audience, new Held(token, asked, asked.plusSeconds(holds)));
            return token;
        } catch (IOException | JacksonException e) {
            throw new IdentityAwayException(address + " gave no token", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IdentityAwayException("Stopped while asking for a token", e);
        }
    }
}
