package io.tessera.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Requests that are larger than allowed. */
public final class TooLarge {

    private static final String SLUG = "too-large";

    private TooLarge() {}

    /**
     * Returns the problem of another body that is too long.
     *
     * @return the body of a 413
     */
    public static ProblemDetail body() {
        return Problems.detail(HttpStatus.CONTENT_TOO_LARGE, SLUG, "The request's body is larger than allowed");
    }

    /**
     * Returns the problem of an upload that is too long.
     *
     * @return the body of a 413
     */
    public static ProblemDetail upload() {
        return Problems.detail(
                HttpStatus.CONTENT_TOO_LARGE,
                SLUG,
                "The upload is larger than allowed. Split the file and send its parts");
    }

    /**
     * Returns whether something failed because a limit was passed.
     *
     * @param failure what was thrown, if anything
     * @return true when a limit is among its causes
     */
    public static boolean causeOf(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            // Tomcat's own exceptions of file uploads, whose classes are not for use by others
            if (cause instanceof BodyTooLargeException
                    || cause instanceof MaxUploadSizeExceededException
                    || cause.getClass().getSimpleName().endsWith("SizeLimitExceededException")) {
                return true;
            }
        }
        return false;
    }
}
