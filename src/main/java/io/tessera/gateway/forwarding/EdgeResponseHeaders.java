package io.tessera.gateway.forwarding;

import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerResponse;

/** The headers a client gets: the instance's, but for those of its connection and for cookies, which the edge alone sets. */
final class EdgeResponseHeaders implements ResponseHttpHeadersFilter {

    @Override
    public HttpHeaders apply(HttpHeaders given, ServerResponse response) {
        var nominated = EdgeHeaders.nominated(given);
        var passed = new HttpHeaders();
        given.forEach((name, values) -> {
            if (!EdgeHeaders.endsBeforeTheClient(name, nominated)) {
                passed.addAll(name, values);
            }
        });
        return passed;
    }
}
