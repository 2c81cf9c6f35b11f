package io.tessera.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Bounds how many requests run at a time; virtual threads alone would queue them all at the database's pool. */
final class ConcurrencyFilter extends OncePerRequestFilter {

    private final Semaphore places;
    private final Duration patience;
    private final Predicate<HttpServletRequest> passedOn;
    private final ProblemWriter problems;

    ConcurrencyFilter(int places, Duration patience, Predicate<HttpServletRequest> passedOn, ProblemWriter problems) {
        this.passedOn = passedOn;
        this.places = new Semaphore(places, true);
        this.patience = patience;
        this.problems = problems;
    }

    /**
     * Health must be told most of all when everything else is busy; and what another process answers has bounds of its own,
     * so that a slow one takes no place here.
     */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/health") || passedOn.test(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!entered()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            problems.write(
                    request,
                    response,
                    Problems.detail(HttpStatus.SERVICE_UNAVAILABLE, "busy", "Too many requests at a time. Try again"));
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }

    private boolean entered() {
        try {
            return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
