package io.tessera.identity.web;

import io.tessera.platform.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Refuses forms that another site sends where no session can vouch for them yet: nobody may be signed in as somebody else by a
 * link. Browsers say where a form comes from, and no script can make them lie.
 */
final class SameOrigin {

    private static final Set<String> OURS = Set.of("same-origin", "none");

    private SameOrigin() {}

    static void demand(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        var ours = site != null ? OURS.contains(site) : origin == null || isOurs(origin, request);
        if (!ours) {
            throw Problems.refused(
                    HttpStatus.FORBIDDEN, "other-site", "This form was sent by another site. Nothing was done.");
        }
    }

    private static boolean isOurs(String origin, HttpServletRequest request) {
        try {
            var authority = URI.create(origin).getAuthority();
            return authority != null && authority.equalsIgnoreCase(request.getHeader(HttpHeaders.HOST));
        } catch (IllegalArgumentException nonsense) {
            return false;
        }
    }
}
