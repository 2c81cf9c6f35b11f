package io.tessera.platform.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns a bearer token (RFC 6750, section 2.1: the header, never the query) into a caller. Whether a caller is needed is
 * decided further down the chain.
 */
final class BearerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";
    private static final int LONGEST_TOKEN = 512;

    private final ObjectProvider<Authenticator> authenticator;
    private final RequestAttributeSecurityContextRepository contexts = new RequestAttributeSecurityContextRepository();

    BearerFilter(ObjectProvider<Authenticator> authenticator) {
        this.authenticator = authenticator;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        caller(request.getHeader(HttpHeaders.AUTHORIZATION)).ifPresent(caller -> {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new BearerAuthentication(caller));
            SecurityContextHolder.setContext(context);
            // an answer that is streamed comes back through the chain in another dispatch
            contexts.saveContext(context, request, response);
        });
        chain.doFilter(request, response);
    }

    private Optional<Caller> caller(@Nullable String header) {
        var known = authenticator.getIfAvailable();
        if (known == null || header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        var token = header.substring(SCHEME.length()).strip();
        return token.isEmpty() || token.length() > LONGEST_TOKEN ? Optional.empty() : known.authenticate(token);
    }
}
