package io.tessera.platform.access;

import io.tessera.platform.web.PageRequests;
import io.tessera.platform.web.ProblemWriter;
import io.tessera.platform.web.Problems;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who gets in: health and what is marked {@link io.tessera.platform.web.OpenToAll} are open, everything else needs a caller, and what the caller may do is asked of each endpoint by
 * {@link PermissionInterceptor}. Callers are known by key or token, and where identity runs by a session's cookie
 * ({@link SessionFilter}), which alone needs protection from forged requests.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class SecurityConfiguration {

    private static final String NOTHING_LOADED = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'";

    /** The request's attribute that says which permission was missing. */
    private static final String MISSING = SecurityConfiguration.class.getName() + ".missing";

    private final ProblemWriter problems;
    private final Refusals refusals;
    private final UnknownKeys unknownKeys;

    SecurityConfiguration(ProblemWriter problems, Refusals refusals, UnknownKeys unknownKeys) {
        this.problems = problems;
        this.refusals = refusals;
        this.unknownKeys = unknownKeys;
    }

    @Bean
    SecurityFilterChain api(
            HttpSecurity http,
            ObjectProvider<Authenticator> authenticator,
            ObjectProvider<TokenVerifier> verifier,
            ObjectProvider<Sessions> sessions,
            OpenEndpoints open) {
        return http.addFilterBefore(new BearerFilter(authenticator, verifier), AnonymousAuthenticationFilter.class)
                .addFilterAfter(new SessionFilter(sessions, problems), BearerFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(
                                "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness", "/error")
                        .permitAll()
                        .requestMatchers(open)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/assets/**")
                        .permitAll()
                        .requestMatchers("/actuator/prometheus", "/actuator/metrics", "/actuator/metrics/**")
                        .access(permission(PermissionCatalogue.METRICS))
                        .requestMatchers("/actuator", "/actuator/**")
                        .access(permission(PermissionCatalogue.OPERATE))
                        .requestMatchers("/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml")
                        .access(permission(PermissionCatalogue.READ))
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint((request, response, cause) ->
                                unknownCaller(request, response, sessions.getIfAvailable() != null))
                        .accessDeniedHandler((request, response, cause) -> notAllowed(request, response)))
                .sessionManagement(management -> management.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(NOTHING_LOADED))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    private static AuthorizationManager<RequestAuthorizationContext> permission(String permission) {
        return (authentication, context) -> {
            var may = authentication.get() instanceof BearerAuthentication bearer
                    && bearer.getPrincipal().may(permission);
            if (!may) {
                context.getRequest().setAttribute(MISSING, permission);
            }
            return new AuthorizationDecision(may);
        };
    }

    private void unknownCaller(HttpServletRequest request, HttpServletResponse response, boolean canSignIn)
            throws IOException {
        if (request.getAttribute(BearerFilter.UNDECIDED) != null) {
            identityAway(request, response);
            return;
        }
        var given = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (given == null && canSignIn && PageRequests.isOfABrowser(request)) {
            toSignIn(request, response);
            return;
        }
        var asked = request.getMethod() + " " + request.getRequestURI();
        if (given != null && !isSigned(request) && unknownKeys.areTooMany(asked, request.getRemoteAddr())) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(UnknownKeys.MEMORY.toSeconds()));
            problems.write(
                    request,
                    response,
                    Problems.detail(
                            HttpStatus.TOO_MANY_REQUESTS,
                            "too-many-unknown-keys",
                            "Too many tries with unknown, expired or revoked keys. Wait, then send a key that counts."));
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge(given));
        problems.write(
                request,
                response,
                Problems.detail(
                        HttpStatus.UNAUTHORIZED,
                        "unauthenticated",
                        given == null
                                ? "Send an API key: Authorization: Bearer <key>"
                                : "The key or token is unknown, has ended, was revoked or is not meant for this process"));
    }

    /** A page is left for the one to sign in on, and found again from there. */
    private static void toSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (PageRequests.isForAPart(request)) {
            response.setHeader("HX-Redirect", Sessions.SIGN_IN);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            return;
        }
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        var next = request.getRequestURI() + query;
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(
                HttpHeaders.LOCATION,
                next.equals("/")
                        ? Sessions.SIGN_IN
                        : Sessions.SIGN_IN + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
    }

    /** Not 401: that would tell callers with a good token that it is bad. */
    private void identityAway(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        problems.write(
                request,
                response,
                Problems.detail(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "identity-unavailable",
                        "Who is calling cannot be told while identity is away. Try again later"));
    }

    /** Not counted: it costs no look-up, and those of an edge's many callers come from one address. */
    private static boolean isSigned(HttpServletRequest request) {
        return BearerFilter.token(request).filter(TokenVerifier::isSigned).isPresent();
    }

    private static String challenge(@Nullable String given) {
        return given == null ? "Bearer realm=\"tessera\"" : "Bearer realm=\"tessera\", error=\"invalid_token\"";
    }

    private void notAllowed(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var missing = String.valueOf(request.getAttribute(MISSING));
        var body = SecurityContextHolder.getContext().getAuthentication() instanceof BearerAuthentication bearer
                ? refusals.refuse(bearer.getPrincipal(), missing, request)
                : Problems.detail(HttpStatus.FORBIDDEN, "not-allowed", "This is not allowed");
        problems.write(request, response, body);
    }
}
