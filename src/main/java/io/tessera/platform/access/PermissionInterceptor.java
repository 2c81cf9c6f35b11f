package io.tessera.platform.access;

import io.tessera.platform.web.OpenToAll;
import io.tessera.platform.web.Problems;
import io.tessera.platform.web.RequiresPermission;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Lets a caller through to an endpoint only with the permission it names. Fails closed: an endpoint that names none is
 * open to nobody.
 */
final class PermissionInterceptor implements HandlerInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(PermissionInterceptor.class);

    /** Whose path the filter chain has already authorised. */
    private static final String REFERENCE = "org.springdoc.";

    private final Refusals refusals;

    PermissionInterceptor(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (isOfTheFrame(handler) || isAsset(handler) || isOpen(handler) || isCheckedElsewhere(handler)) {
            return true;
        }
        var needed =
                handler instanceof HandlerMethod method ? method.getMethodAnnotation(RequiresPermission.class) : null;
        if (needed == null) {
            LOG.error("{} names no permission, so nobody may call it", handler);
            throw Problems.refused(HttpStatus.FORBIDDEN, "not-allowed", "Nobody may call this");
        }
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof BearerAuthentication bearer)) {
            throw Problems.refused(HttpStatus.UNAUTHORIZED, "unauthenticated", "Send an API key");
        }
        if (!bearer.getPrincipal().may(needed.value())) {
            var refusal = refusals.refuse(bearer.getPrincipal(), needed.value(), request);
            throw new ErrorResponseException(HttpStatus.FORBIDDEN, refusal, null);
        }
        return true;
    }

    /** Style and scripts are the same for everybody, and needed to sign in. */
    private static boolean isAsset(Object handler) {
        return handler instanceof ResourceHttpRequestHandler;
    }

    private static boolean isOpen(Object handler) {
        return handler instanceof HandlerMethod method && method.hasMethodAnnotation(OpenToAll.class);
    }

    private static boolean isCheckedElsewhere(Object handler) {
        return handler instanceof CheckedElsewhere
                && SecurityContextHolder.getContext().getAuthentication() instanceof BearerAuthentication;
    }

    /** The answer to an error names nothing that needs a permission; the reference is guarded by its path. */
    private static boolean isOfTheFrame(Object handler) {
        return handler instanceof HandlerMethod method
                && (ErrorController.class.isAssignableFrom(method.getBeanType())
                        || method.getBeanType().getName().startsWith(REFERENCE));
    }
}
