package io.tessera.platform.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The container's own errors (refused by the firewall, failed in a filter) as problems, without their texts. */
@Hidden
@RestController
class ErrorAnswers implements ErrorController {

    private static final Map<Integer, String> SLUGS = Map.of(
            400, "malformed-request",
            401, "unauthenticated",
            403, "not-allowed",
            404, "not-found",
            405, "method-not-allowed",
            413, "too-large",
            415, "media-type-not-supported",
            503, "unavailable");

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> error(HttpServletRequest request) {
        throwWhenTheDatabaseIsAway(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        var status = status(request);
        var slug = SLUGS.getOrDefault(status.value(), status.is4xxClientError() ? "refused" : "internal-error");
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problems.detail(status, slug, status.getReasonPhrase()));
    }

    /** A key that cannot be looked up fails in a filter: told like the same failure in a controller, by {@link ProblemHandler}. */
    private static void throwWhenTheDatabaseIsAway(@Nullable Object failure) {
        if (failure instanceof CannotCreateTransactionException away) {
            throw away;
        }
        if (failure instanceof DataAccessResourceFailureException away) {
            throw away;
        }
    }

    private static HttpStatus status(HttpServletRequest request) {
        // asked for by a client, not by the container: there is no such page
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer given ? given : 404;
        var status = HttpStatus.resolve(code);
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }
}
