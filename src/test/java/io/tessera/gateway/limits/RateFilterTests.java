package io.tessera.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.platform.web.ProblemWriterOfTests;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Each key has a share of its own, and is told when to go on. */
class RateFilterTests {

    private final RateFilter filter =
            new RateFilter(new LimitSettings(3, Duration.ofMinutes(3)), ProblemWriterOfTests.writer());

    private MockHttpServletResponse ask(String key) throws ServletException, IOException {
        var request = new MockHttpServletRequest("GET", "/api/scoring/leads");
        request.setUserPrincipal(() -> key);
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response;
    }

    @Test
    void refusesMoreThanTheShareOfAKey() throws Exception {
        for (var i = 0; i < 3; i++) {
            assertThat(ask("one").getStatus()).isEqualTo(200);
        }

        var refused = ask("one");

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getContentAsString()).contains("urn:tessera:problem:too-many-requests");
        // a minute a request, of which hardly anything has passed
        assertThat(Integer.parseInt(String.valueOf(refused.getHeader("Retry-After"))))
                .isBetween(1, 60);
        assertThat(ask("other").getStatus()).isEqualTo(200);
    }
}
