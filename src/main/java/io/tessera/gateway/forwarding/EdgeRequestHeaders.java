package io.tessera.gateway.forwarding;

import java.util.Objects;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * The headers an instance gets: the client's, but for those that end at the edge; a token for the key; and what the edge itself
 * knows of the client.
 */
final class EdgeRequestHeaders implements RequestHttpHeadersFilter {

    /** The request's attribute under which the token lies that replaces the key. */
    static final String TOKEN = EdgeRequestHeaders.class.getName() + ".token";

    private final TraceHeaders trace;

    EdgeRequestHeaders(TraceHeaders trace) {
        this.trace = trace;
    }

    @Override
    public HttpHeaders apply(HttpHeaders given, ServerRequest request) {
        var nominated = EdgeHeaders.nominated(given);
        var passed = new HttpHeaders();
        given.forEach((name, values) -> {
            if (!EdgeHeaders.endsBeforeTheModule(name, nominated)) {
                passed.addAll(name, values);
            }
        });
        var servlet = request.servletRequest();
        passed.setBearerAuth(Objects.requireNonNull((String) servlet.getAttribute(TOKEN), "token"));
        passed.set("X-Forwarded-For", servlet.getRemoteAddr());
        passed.set("X-Forwarded-Host", servlet.getServerName() + ":" + servlet.getServerPort());
        passed.set("X-Forwarded-Proto", servlet.getScheme());
        trace.putInto(passed);
        return passed;
    }
}
