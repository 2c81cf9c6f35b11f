package io.tessera.gateway.forwarding;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** Server-sent events: answers that end when somebody wants them to. */
final class EventStreams {

    private static final String TYPE = "text/event-stream";

    private EventStreams() {}

    static boolean areAskedForBy(HttpServletRequest request) {
        return isMentioned(request.getHeader(HttpHeaders.ACCEPT));
    }

    static boolean areIn(HttpResponse response) {
        var type = response.getFirstHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && isMentioned(type.getValue());
    }

    private static boolean isMentioned(@Nullable String types) {
        return types != null && types.contains(TYPE);
    }
}
