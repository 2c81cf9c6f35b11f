package io.tessera.platform.access;

import io.tessera.platform.web.OpenToAll;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Matches what is asked of endpoints marked {@link OpenToAll}; read from the marks, so that there is no second list. */
@Component
class OpenEndpoints implements RequestMatcher {

    /** One whole path and its methods; no patterns, so that nothing is opened by an oversight. */
    private record Open(String method, String path) {}

    private final SingletonSupplier<List<Open>> open;

    OpenEndpoints(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        // at the first request: the mappings know of no endpoint before all beans are there
        this.open = SingletonSupplier.of(() -> marked(mappings.getObject()));
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return open.obtain().contains(new Open(request.getMethod(), request.getRequestURI()));
    }

    private static List<Open> marked(RequestMappingHandlerMapping mappings) {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(endpoint -> endpoint.getValue().hasMethodAnnotation(OpenToAll.class))
                .flatMap(endpoint -> open(endpoint.getKey()).stream())
                .toList();
    }

    private static List<Open> open(RequestMappingInfo mapping) {
        return mapping.getDirectPaths().stream()
                .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                        .map(method -> new Open(method.name(), path)))
                .toList();
    }
}
