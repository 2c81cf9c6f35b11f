package io.tessera.gateway.limits;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.tessera.platform.web.ProblemWriter;
import io.tessera.platform.web.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets each key make only so many requests. It stands behind the check of keys: who has none is refused there. Each edge counts
 * for itself, so that several allow several times as many.
 */
final class RateFilter extends OncePerRequestFilter {

    private static final long KEYS_REMEMBERED = 10_000;

    private final LoadingCache<String, Bucket> buckets;
    private final ProblemWriter problems;

    RateFilter(LimitSettings settings, ProblemWriter problems) {
        this.buckets = Caffeine.newBuilder()
                .maximumSize(KEYS_REMEMBERED)
                // by then a bucket is full again
                .expireAfterAccess(settings.period())
                .build(key -> bucket(settings));
        this.problems = problems;
    }

    private static Bucket bucket(LimitSettings settings) {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(settings.requests()).refillGreedy(settings.requests(), settings.period()))
                .build();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getUserPrincipal() == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = request.getUserPrincipal().getName();
        var probe = buckets.get(key).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
            return;
        }
        var wait = Duration.ofNanos(probe.getNanosToWaitForRefill())
                .plusMillis(999)
                .toSeconds();
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wait)));
        problems.write(
                request,
                response,
                Problems.detail(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-requests",
                        "This key has made as many requests as it may in the time. Retry-After says when to go on"));
    }
}
