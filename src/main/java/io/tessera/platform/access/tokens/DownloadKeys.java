package io.tessera.platform.access.tokens;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads a JWK set (RFC 7517) over HTTP. Follows no redirect: keys are taken from where they were expected only. */
final class DownloadKeys {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int LONGEST = 65_536;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();

    /**
     * Reads the keys that can verify tokens; others in the set are passed over.
     *
     * @throws IOException when the set cannot be had, cannot be read, or holds no such key
     */
    Map<String, ECKey> from(URI address) throws IOException, InterruptedException {
        var answer = ask(HttpRequest.newBuilder(address)
                .header("Accept", "application/json")
                .timeout(PATIENCE)
                .build());
        if (answer.statusCode() != 200) {
            throw new IOException(address + " answered with status " + answer.statusCode());
        }
        var keys = read(new String(answer.body(), StandardCharsets.UTF_8));
        if (keys.isEmpty()) {
            throw new IOException(address + " lists no key for " + TokenForm.ALGORITHM);
        }
        return keys;
    }

    /** Bounded as a whole: the request's own timeout ends when the answer begins. */
    private HttpResponse<byte[]> ask(HttpRequest request) throws IOException, InterruptedException {
        var answer = http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST));
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException(request.uri() + " did not answer within " + PATIENCE, e);
        } catch (ExecutionException e) {
            throw new IOException(request.uri() + " cannot be read", e.getCause());
        }
    }

    private static Map<String, ECKey> read(String set) throws IOException {
        try {
            return JWKSet.parse(set).getKeys().stream()
                    .filter(ECKey.class::isInstance)
                    .map(ECKey.class::cast)
                    .filter(DownloadKeys::verifies)
                    .collect(Collectors.toUnmodifiableMap(
                            ECKey::getKeyID, Function.identity(), (first, again) -> first));
        } catch (ParseException e) {
            throw new IOException("What was read is no JWK set", e);
        }
    }

    private static boolean verifies(ECKey key) {
        return key.getKeyID() != null
                && !key.isPrivate()
                && TokenForm.CURVE.equals(key.getCurve())
                && KeyUse.SIGNATURE.equals(key.getKeyUse());
    }
}
