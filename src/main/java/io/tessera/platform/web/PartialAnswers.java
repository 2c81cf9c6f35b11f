package io.tessera.platform.web;

import org.springframework.http.HttpHeaders;

/** Requests of another process that wants only what this one knows, and joins it with what all others know. */
public final class PartialAnswers {

    /** The header of such a request; its value says who asks. */
    public static final String ASKED_BY = "Tessera-Asked-By";

    private PartialAnswers() {}

    /**
     * Returns whether only this process's part is wanted.
     *
     * @param headers the request's headers
     * @return true when another process joins the answers
     */
    public static boolean areWanted(HttpHeaders headers) {
        return headers.getFirst(ASKED_BY) != null;
    }
}
