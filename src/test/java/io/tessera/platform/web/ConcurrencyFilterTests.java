package io.tessera.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

/** How many requests run at a time. */
class ConcurrencyFilterTests {

    private final ConcurrencyFilter filter =
            new ConcurrencyFilter(1, Duration.ofMillis(1), request -> false, new ProblemWriter(new JsonMapper()));

    @Test
    void turnsAwayWhomItCannotServeInTime() throws Exception {
        var inside = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        FilterChain slow = (request, response) -> {
            inside.countDown();
            await(done);
        };
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = others.submit(() -> {
                pass("/api/harbour/berths", slow);
                return true;
            });
            inside.await();

            var second = pass("/api/harbour/berths", (request, response) -> {});
            var health = pass("/actuator/health", (request, response) -> {});

            done.countDown();
            assertThat(first.get()).isTrue();
            assertThat(second.getStatus()).isEqualTo(503);
            assertThat(second.getContentAsString()).contains("urn:tessera:problem:busy");
            assertThat(second.getHeader("Retry-After")).isEqualTo("1");
            assertThat(health.getStatus()).isEqualTo(200);
        }
    }

    @Test
    void givesThePlaceBackAfterAFailure() throws Exception {
        FilterChain failing = (request, response) -> {
            throw new IllegalStateException("storm");
        };
        try {
            pass("/api/harbour/berths", failing);
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("storm");
        }

        assertThat(pass("/api/harbour/berths", (request, response) -> {}).getStatus())
                .isEqualTo(200);
    }

    private MockHttpServletResponse pass(String path, FilterChain chain) throws Exception {
        var response = new MockHttpServletResponse();
        filter.doFilter(new MockHttpServletRequest("GET", path), response, chain);
        return response;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
