package io.tessera.platform.web.idempotency;

import io.tessera.platform.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets only the first post with an {@code Idempotency-Key} through to its controller. */
final class IdempotencyInterceptor implements HandlerInterceptor {

    /** The request's attribute under which the filter finds what has to be ended. */
    static final String CLAIMED = IdempotencyInterceptor.class.getName() + ".claimed";

    private static final Pattern KEY = Pattern.compile("[\\x20-\\x7e]{1,255}");
    private static final Pattern MODULE = Pattern.compile("io\\.tessera\\.([a-z]+)\\..*");

    private final IdempotencyKeys keys;

    IdempotencyInterceptor(IdempotencyKeys keys) {
        this.keys = keys;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var key = request.getHeader(IdempotencyFilter.HEADER);
        var module = module(handler);
        if (key == null || !"POST".equals(request.getMethod()) || module.isEmpty()) {
            return true;
        }
        if (!KEY.matcher(key).matches()) {
            throw Problems.refused(
                    HttpStatus.BAD_REQUEST,
                    "invalid-idempotency-key",
                    "An Idempotency-Key has 1 to 255 visible ASCII characters");
        }
        var attempt = new Attempt(module.get(), caller(request), key, Fingerprint.of(request));
        return goesOn(keys.claim(attempt), request, response);
    }

    private static boolean goesOn(Claim claim, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        switch (claim) {
            case Claim.Mine mine -> request.setAttribute(CLAIMED, mine.attempt());
            case Claim.Answered answered -> answered.answer().writeTo(response);
            case Claim.UnderWay underWay -> throw underWay();
            case Claim.CutOff cutOff ->
                throw Problems.refused(
                        HttpStatus.CONFLICT,
                        "outcome-unknown",
                        "The first attempt with this Idempotency-Key was cut off. See whether it took effect; if not, send"
                                + " the request with another key");
            case Claim.Taken taken ->
                throw Problems.refused(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "idempotency-key-reused",
                        "This Idempotency-Key was used for another request. Take a new one for each");
        }
        return claim instanceof Claim.Mine;
    }

    private static ErrorResponseException underWay() {
        var refusal = Problems.refused(
                HttpStatus.CONFLICT,
                "request-under-way",
                "The first request with this Idempotency-Key is being handled. Ask again for its answer");
        refusal.getHeaders().set(HttpHeaders.RETRY_AFTER, "1");
        return refusal;
    }

    /** Keys are kept by modules; what platform itself offers can be repeated without harm. */
    private static Optional<String> module(Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return Optional.empty();
        }
        var name = MODULE.matcher(method.getBeanType().getName());
        return name.matches() && !"platform".equals(name.group(1)) ? Optional.of(name.group(1)) : Optional.empty();
    }

    private static String caller(HttpServletRequest request) {
        var principal = request.getUserPrincipal();
        return principal == null ? "" : principal.getName();
    }
}
