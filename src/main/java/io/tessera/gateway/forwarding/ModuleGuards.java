package io.tessera.gateway.forwarding;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Keeps a slow or dead module from slowing others: only so many requests to it are under way at a time, and it is left alone for
 * a while once most of them have failed. That a module answers with an error is no failure: it answers.
 */
final class ModuleGuards {

    private static final int LOOKED_AT = 20;
    private static final int AT_LEAST = 10;
    private static final int FAILED_PERCENT = 50;
    private static final int TRIED_AFTER_A_PAUSE = 3;

    private final ForwardingSettings settings;
    private final Map<String, Guard> guards = new ConcurrentHashMap<>();

    ModuleGuards(ForwardingSettings settings) {
        this.settings = settings;
    }

    private record Guard(Bulkhead requests, Bulkhead streams, CircuitBreaker breaker) {}

    /**
     * Lets a request to a module pass.
     *
     * @throws org.springframework.web.ErrorResponseException 503, when the module has enough to do or is left alone
     */
    Passage enter(String module) {
        var guard = guards.computeIfAbsent(module, this::guard);
        if (!guard.requests.tryAcquirePermission()) {
            throw ProblemAnswers.busy(module);
        }
        if (!guard.breaker.tryAcquirePermission()) {
            guard.requests.onComplete();
            throw ProblemAnswers.unavailable(module, settings.pause());
        }
        return new Passage(guard);
    }

    private Guard guard(String module) {
        return new Guard(
                bulkhead(module, settings.concurrentRequests(), settings.patience()),
                bulkhead(module + "-streams", settings.concurrentStreams(), Duration.ZERO),
                CircuitBreaker.of(
                        module,
                        CircuitBreakerConfig.custom()
                                .slidingWindowSize(LOOKED_AT)
                                .minimumNumberOfCalls(AT_LEAST)
                                .failureRateThreshold(FAILED_PERCENT)
                                .waitDurationInOpenState(settings.pause())
                                .permittedNumberOfCallsInHalfOpenState(TRIED_AFTER_A_PAUSE)
                                .automaticTransitionFromOpenToHalfOpenEnabled(false)
                                .build()));
    }

    private static Bulkhead bulkhead(String name, int places, Duration patience) {
        return Bulkhead.of(
                name,
                BulkheadConfig.custom()
                        .maxConcurrentCalls(places)
                        .maxWaitDuration(patience)
                        .build());
    }

    /** One request that was let pass; to be left exactly once. */
    static final class Passage {

        private final Guard guard;
        private final long entered = System.nanoTime();
        private Bulkhead place;

        private Passage(Guard guard) {
            this.guard = guard;
            this.place = guard.requests;
        }

        /** Notes that the module has answered. */
        void answered() {
            guard.breaker.onSuccess(System.nanoTime() - entered, TimeUnit.NANOSECONDS);
        }

        /** Notes that it has not. */
        void failed(Throwable failure) {
            guard.breaker.onError(System.nanoTime() - entered, TimeUnit.NANOSECONDS, failure);
        }

        /** Notes that nothing can be said of the module: the client broke off. */
        void unknown() {
            guard.breaker.releasePermission();
        }

        /** Gives the place back, since the answer is a stream: those have places of their own. Returns false when all are taken. */
        boolean becomesStream() {
            if (!guard.streams.tryAcquirePermission()) {
                return false;
            }
            place.onComplete();
            place = guard.streams;
            return true;
        }

        /** Gives the place back. */
        void leave() {
            place.onComplete();
        }
    }
}
