package io.tessera.platform.web;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** The problems that follow from an HTTP status alone. */
final class KnownStatus {

    private KnownStatus() {}

    static ProblemDetail of(HttpStatusCode code) {
        var status = HttpStatus.resolve(code.value());
        return switch (status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status) {
            case BAD_REQUEST ->
                Problems.detail(HttpStatus.BAD_REQUEST, "malformed-request", "The request is malformed");
            case UNAUTHORIZED ->
                Problems.detail(
                        HttpStatus.UNAUTHORIZED, "unauthenticated", "Send an API key: Authorization: Bearer <key>");
            case FORBIDDEN -> Problems.detail(HttpStatus.FORBIDDEN, "not-allowed", "This is not allowed");
            case NOT_FOUND -> Problems.detail(HttpStatus.NOT_FOUND, "not-found", "There is nothing at this address");
            case METHOD_NOT_ALLOWED ->
                Problems.detail(
                        HttpStatus.METHOD_NOT_ALLOWED,
                        "method-not-allowed",
                        "This address does not know that method; the header Allow lists those it knows");
            case NOT_ACCEPTABLE ->
                Problems.detail(
                        HttpStatus.NOT_ACCEPTABLE,
                        "not-acceptable",
                        "There is no answer in a form that Accept asks for");
            case CONTENT_TOO_LARGE -> TooLarge.body();
            case UNSUPPORTED_MEDIA_TYPE ->
                Problems.detail(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "media-type-not-supported",
                        "This address does not read that Content-Type; the header Accept lists those it reads");
            case SERVICE_UNAVAILABLE ->
                Problems.detail(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "Not available now. Try again later");
            case INTERNAL_SERVER_ERROR ->
                Problems.detail(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", "This failed for a reason of ours");
            // the reason phrases of HTTP are stable names
            case HttpStatus other ->
                Problems.detail(
                        other, other.name().toLowerCase(Locale.ROOT).replace('_', '-'), other.getReasonPhrase());
        };
    }

    static boolean hasType(ProblemDetail problem) {
        URI type = problem.getType();
        return type != null && "urn".equals(type.getScheme());
    }
}
