package io.tessera.platform.access;

import io.tessera.platform.web.ProblemWriter;
import io.tessera.platform.web.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns a session's cookie into a caller, where identity runs. Whoever sends a bearer token is taken for what that says. A change
 * must carry the session's secret in a header: the cookie alone proves only that a browser sent it, not that its user wanted to.
 */
final class SessionFilter extends OncePerRequestFilter {

    private static final Set<String> CHANGES_NOTHING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> NOT_OF_A_SESSION = Set.of(Sessions.SIGN_IN, Sessions.JOIN);
    private static final int LONGEST_COOKIE = 200;

    private final ObjectProvider<Sessions> sessions;
    private final ProblemWriter problems;
    private final RequestAttributeSecurityContextRepository contexts = new RequestAttributeSecurityContextRepository();

    SessionFilter(ObjectProvider<Sessions> sessions, ProblemWriter problems) {
        this.sessions = sessions;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || request.getRequestURI().startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var found = session(request);
        if (found.isPresent() && isForged(request, found.get())) {
            problems.write(
                    request,
                    response,
                    Problems.detail(
                            HttpStatus.FORBIDDEN,
                            "page-outdated",
                            "This page is too old to change anything. Nothing was changed; load it again."));
            return;
        }
        found.ifPresent(session -> {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new BearerAuthentication(session.caller()));
            SecurityContextHolder.setContext(context);
            contexts.saveContext(context, request, response);
            request.setAttribute(UserSession.class.getName(), session);
        });
        chain.doFilter(request, response);
    }

    private Optional<UserSession> session(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(Sessions.COOKIE))
                .map(Cookie::getValue)
                .filter(value -> value.length() <= LONGEST_COOKIE)
                .findFirst()
                .flatMap(value -> Optional.ofNullable(sessions.getIfAvailable()).flatMap(known -> known.find(value)));
    }

    /** Who signs in anew, or joins, does so without the session the browser may still have. */
    private static boolean isForged(HttpServletRequest request, UserSession session) {
        return !CHANGES_NOTHING.contains(request.getMethod())
                && !NOT_OF_A_SESSION.contains(request.getRequestURI())
                && !session.csrf().isKnownBy(request.getHeader(CsrfSecret.HEADER));
    }
}
