package io.tessera.platform.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns a bearer token (RFC 6750, section 2.1: the header, never the query) into a caller: an API key where identity runs,
 * a signed token everywhere. Whether a caller is needed is decided further down the chain.
 */
final class BearerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";
    private static final int LONGEST_TOKEN = 4_096;

    /** The request's attribute that says that nobody could tell who is calling. */
    static final String UNDECIDED = BearerFilter.class.getName() + ".undecided";

    private final ObjectProvider<Authenticator> authenticator;
    private final ObjectProvider<TokenVerifier> verifier;
    private final RequestAttributeSecurityContextRepository contexts = new RequestAttributeSecurityContextRepository();

    BearerFilter(ObjectProvider<Authenticator> authenticator, ObjectProvider<TokenVerifier> verifier) {
        this.authenticator = authenticator;
        this.verifier = verifier;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        caller(request).ifPresent(caller -> {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new BearerAuthentication(caller));
            SecurityContextHolder.setContext(context);
            // an answer that is streamed comes back through the chain in another dispatch
            contexts.saveContext(context, request, response);
        });
        chain.doFilter(request, response);
    }

    private Optional<Caller> caller(HttpServletRequest request) {
        try {
            return token(request).flatMap(token -> TokenVerifier.isSigned(token) ? signed(token) : key(token));
        } catch (IdentityAwayException cannotBeTold) {
            request.setAttribute(UNDECIDED, true);
            return Optional.empty();
        }
    }

    /** Returns what stands behind {@code Bearer}, unless nothing that long is ever issued. */
    static Optional<String> token(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        var token = header.substring(SCHEME.length()).strip();
        return token.isEmpty() || token.length() > LONGEST_TOKEN ? Optional.empty() : Optional.of(token);
    }

    private Optional<Caller> signed(String token) {
        return Optional.ofNullable(verifier.getIfAvailable()).flatMap(known -> known.verify(token));
    }

    private Optional<Caller> key(String token) {
        return Optional.ofNullable(authenticator.getIfAvailable()).flatMap(known -> known.authenticate(token));
    }
}
