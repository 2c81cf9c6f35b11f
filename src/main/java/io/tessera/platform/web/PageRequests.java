package io.tessera.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;

/** Tells what a browser asks for: a page as a whole, or a part of one that its scripts put in place. */
public final class PageRequests {

    private static final List<String> NO_PAGES = List.of("/api/", "/v3/", "/actuator", "/assets/", "/error");

    private PageRequests() {}

    /**
     * Returns whether somebody goes to an address with a browser, by a link or by typing it.
     *
     * @param request a request
     * @return true for a page asked for as a whole
     */
    public static boolean isForAPage(HttpServletRequest request) {
        return "GET".equals(request.getMethod())
                && !isForAPart(request)
                && accepts(request, "text/html")
                && NO_PAGES.stream().noneMatch(request.getRequestURI()::startsWith);
    }

    /**
     * Returns whether a page's script asks for a part of it.
     *
     * @param request a request
     * @return true when htmx sent it
     */
    public static boolean isForAPart(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    /**
     * Returns whether a person waits for the answer, not a program.
     *
     * @param request a request
     * @return true for pages and parts of them
     */
    public static boolean isOfABrowser(HttpServletRequest request) {
        return isForAPage(request) || isForAPart(request);
    }

    private static boolean accepts(HttpServletRequest request, String type) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains(type);
    }
}
