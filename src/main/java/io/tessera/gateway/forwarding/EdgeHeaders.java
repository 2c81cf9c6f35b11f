package io.tessera.gateway.forwarding;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/** Which headers end at the edge. */
final class EdgeHeaders {

    /** For one connection only (RFC 9110, section 7.6.1), or written anew for the next. */
    private static final Set<String> OF_THE_CONNECTION = Set.of(
            "connection",
            "content-length",
            "expect",
            "host",
            "http2-settings",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    /** Who calls is told by the edge; what a client says of itself is not believed. */
    private static final Set<String> OF_THE_CLIENT = Set.of(
            "authorization",
            "cookie",
            "cookie2",
            "forwarded",
            "front-end-https",
            "true-client-ip",
            "via",
            "x-client-ip",
            "x-cluster-client-ip",
            // checked at the edge, with the cookie it belongs to
            "x-csrf-token",
            "x-http-method",
            "x-http-method-override",
            "x-method-override",
            "x-original-url",
            "x-real-ip",
            "x-rewrite-url");

    private static final List<String> FAMILIES_OF_THE_CLIENT =
            List.of("x-forwarded", "x-tenant", "x-tessera", "x-user", "x-auth");

    private static final Set<String> COOKIES = Set.of("set-cookie", "set-cookie2");

    private EdgeHeaders() {}

    static boolean endsBeforeTheModule(String name, Set<String> nominated) {
        var lower = name.toLowerCase(Locale.ROOT);
        return OF_THE_CONNECTION.contains(lower)
                || OF_THE_CLIENT.contains(lower)
                || nominated.contains(lower)
                || FAMILIES_OF_THE_CLIENT.stream().anyMatch(lower::startsWith);
    }

    /** The length stays, since bodies are passed on as they are. */
    static boolean endsBeforeTheClient(String name, Set<String> nominated) {
        var lower = name.toLowerCase(Locale.ROOT);
        return COOKIES.contains(lower)
                || nominated.contains(lower)
                || OF_THE_CONNECTION.contains(lower) && !lower.equals("content-length");
    }

    /** The headers that {@code Connection} names are for one connection, too. */
    static Set<String> nominated(HttpHeaders headers) {
        var names = new HashSet<String>();
        headers.getOrEmpty(HttpHeaders.CONNECTION).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .forEach(names::add);
        return names;
    }
}
