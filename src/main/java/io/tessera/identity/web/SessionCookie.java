package io.tessera.identity.web;

import io.tessera.platform.access.Sessions;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** Hands the session's cookie to the browser, and takes it back. */
@Component
class SessionCookie {

    private static final Duration KEPT = Duration.ofDays(7);

    private final boolean secure;

    /** A proxy that ends TLS in front of this process is not seen from here. */
    SessionCookie(@Value("${tessera.identity.secure-cookie:false}") boolean secure) {
        this.secure = secure;
    }

    void give(HttpServletRequest request, HttpServletResponse response, String value) {
        set(request, response, value, KEPT);
    }

    void takeBack(HttpServletRequest request, HttpServletResponse response) {
        set(request, response, "", Duration.ZERO);
    }

    static Optional<String> of(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(Sessions.COOKIE))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    private void set(HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        var cookie = ResponseCookie.from(Sessions.COOKIE, value)
                .httpOnly(true)
                .secure(secure || request.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
