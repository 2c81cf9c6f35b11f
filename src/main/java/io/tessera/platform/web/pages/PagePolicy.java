package io.tessera.platform.web.pages;

import jakarta.servlet.http.HttpServletResponse;

/** What a page may load: only from here, and no script or style that stands in it. */
public final class PagePolicy {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private PagePolicy() {}

    /**
     * Announces the policy on a page that is sent as a whole; parts of pages live under that of theirs.
     *
     * @param response the page
     */
    public static void announce(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
    }
}
