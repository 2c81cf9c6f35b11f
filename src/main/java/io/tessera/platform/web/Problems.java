package io.tessera.platform.web;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Refusals at the web edge as RFC 9457 problems with a stable type. */
public final class Problems {

    private static final String TYPE = "urn:tessera:problem:";

    private Problems() {}

    /**
     * Returns the exception by which a controller refuses; the answer's body is {@code application/problem+json}.
     *
     * @param status the HTTP status
     * @param slug the stable name of the problem, lower case with hyphens; becomes its {@code type}
     * @param detail what happened, what was kept and what to do, for people; never an exception's text
     * @return the exception to throw
     */
    public static ErrorResponseException refused(HttpStatus status, String slug, String detail) {
        return new ErrorResponseException(status, detail(status, slug, detail), null);
    }

    /**
     * Returns the body of a problem.
     *
     * @param status the HTTP status
     * @param slug the stable name of the problem
     * @param detail what happened and what to do
     * @return the body; further members may be set on it
     */
    public static ProblemDetail detail(HttpStatus status, String slug, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(TYPE + slug));
        var words = slug.replace('-', ' ');
        problem.setTitle(Character.toUpperCase(words.charAt(0)) + words.substring(1));
        return problem;
    }
}
