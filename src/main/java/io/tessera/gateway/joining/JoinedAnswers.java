package io.tessera.gateway.joining;

import io.tessera.gateway.instances.SomeModuleRunsElsewhere;
import io.tessera.platform.access.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts the answers of all processes in the place of this one's, where it is platform's to answer. The permission was checked here by
 * then, and each other process checks it again.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
@Conditional(SomeModuleRunsElsewhere.class)
class JoinedAnswers implements ResponseBodyAdvice<Object> {

    private static final String PLATFORM = "io.tessera.platform.";

    private final List<Join> joins;
    private final Peers peers;
    private final JsonMapper json;

    JoinedAnswers(List<Join> joins, Peers peers, JsonMapper json) {
        this.joins = joins;
        this.peers = peers;
        this.json = json;
    }

    @Override
    public boolean supports(MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
        return method.getContainingClass().getName().startsWith(PLATFORM);
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter method,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body == null || body instanceof ProblemDetail || !(request instanceof ServletServerHttpRequest servlet)) {
            return body;
        }
        var askedBy = request.getHeaders().getFirst(Peers.ASKED_BY);
        if (askedBy != null) {
            if (peers.isMyself(askedBy)) {
                response.getHeaders().set(Peers.MYSELF, "true");
            }
            return body;
        }
        return joined(body, servlet.getServletRequest());
    }

    private Object joined(Object body, HttpServletRequest request) {
        var join = joins.stream()
                .filter(candidate -> "GET".equals(request.getMethod()) && candidate.fits(request.getRequestURI()))
                .findFirst();
        var known = SecurityContextHolder.getContext().getAuthentication();
        if (join.isEmpty()
                || known == null
                || !(known.getPrincipal() instanceof Caller caller)
                || !(json.valueToTree(body) instanceof ObjectNode own)) {
            return body;
        }
        var query = request.getQueryString();
        var target = query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
        return join.get().join(own, peers.ask(target, caller), Query.of(request));
    }
}
