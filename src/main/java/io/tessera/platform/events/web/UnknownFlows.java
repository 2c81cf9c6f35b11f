package io.tessera.platform.events.web;

import io.tessera.platform.events.FlowAnswer;
import io.tessera.platform.web.PartialAnswers;
import io.tessera.platform.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import tools.jackson.databind.JsonNode;

/**
 * Refuses to call a flow settled of which nobody has heard. It looks at the answer last, when an edge has joined those of all
 * processes: a flow that one knows is known. A process that answers another says what it knows, as the other needs its part.
 */
@ControllerAdvice(assignableTypes = FlowsController.class)
@Order(Ordered.LOWEST_PRECEDENCE)
class UnknownFlows implements ResponseBodyAdvice<Object> {

    @Override
    public boolean supports(MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter method,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (!PartialAnswers.areWanted(request.getHeaders()) && isUnknown(body)) {
            throw Problems.refused(
                    HttpStatus.NOT_FOUND,
                    "unknown-flow",
                    "There is no flow with this id. What has settled is forgotten when its events are (after 7 days by default)");
        }
        return body;
    }

    private static boolean isUnknown(@Nullable Object body) {
        if (body instanceof FlowAnswer own) {
            return !own.known();
        }
        return body instanceof JsonNode joined && !joined.path("known").asBoolean(true);
    }
}
