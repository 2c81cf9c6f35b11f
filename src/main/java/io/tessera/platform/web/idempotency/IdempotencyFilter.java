package io.tessera.platform.web.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Makes a post with an {@code Idempotency-Key} readable twice, and keeps its answer. Whether it is handled at all is
 * decided by {@link IdempotencyInterceptor}, behind the check of permissions.
 */
final class IdempotencyFilter extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";

    private static final Logger LOG = LoggerFactory.getLogger(IdempotencyFilter.class);

    /** Refusals that say nothing of the request itself: it may be tried again under its key. */
    private static final Set<Integer> NOT_FINAL = Set.of(401, 403, 408, 409, 412, 413, 429);

    private final IdempotencyKeys keys;
    private final Predicate<HttpServletRequest> passedOn;

    IdempotencyFilter(IdempotencyKeys keys, Predicate<HttpServletRequest> passedOn) {
        this.keys = keys;
        this.passedOn = passedOn;
    }

    /** Keys are kept where the request is handled. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod()) || request.getHeader(HEADER) == null || passedOn.test(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var readable = Fingerprint.isMultipart(request) ? request : new RereadableRequest(request);
        var kept = new ContentCachingResponseWrapper(response);
        var handled = false;
        try {
            chain.doFilter(readable, kept);
            handled = true;
        } finally {
            if (request.getAttribute(IdempotencyInterceptor.CLAIMED) instanceof Attempt attempt) {
                end(attempt, kept, handled && !request.isAsyncStarted());
            }
        }
        kept.copyBodyToResponse();
    }

    private void end(Attempt attempt, ContentCachingResponseWrapper response, boolean handled) {
        try {
            if (handled && isFinal(response.getStatus())) {
                keys.answer(attempt, Answer.of(response));
            } else {
                keys.release(attempt);
            }
        } catch (DataAccessException | TransactionException databaseAway) {
            // the effect stands; a further attempt is told that the outcome is unknown, never handled twice
            LOG.warn(
                    "The answer under an Idempotency-Key could not be kept: {}",
                    NestedExceptionUtils.getMostSpecificCause(databaseAway).getMessage());
        }
    }

    private static boolean isFinal(int status) {
        return status < 500 && !NOT_FINAL.contains(status);
    }
}
