package io.tessera.gateway.forwarding;

import io.tessera.platform.web.ProblemWriter;
import io.tessera.platform.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.servlet.function.ServerResponse;

/** What callers are told when a module cannot answer: a problem that names it. */
final class ProblemAnswers {

    private final ProblemWriter writer;

    ProblemAnswers(ProblemWriter writer) {
        this.writer = writer;
    }

    static ErrorResponseException unavailable(String module, Duration retry) {
        return refused(
                HttpStatus.SERVICE_UNAVAILABLE,
                "module-unavailable",
                module,
                "Module %s does not answer now. Everything else goes on; try again later".formatted(module),
                retry);
    }

    static ErrorResponseException busy(String module) {
        return refused(
                HttpStatus.SERVICE_UNAVAILABLE,
                "module-busy",
                module,
                "Module %s has all hands full. Try again".formatted(module),
                Duration.ofSeconds(1));
    }

    /** Whether the request took effect is not known. */
    static ErrorResponseException slow(String module) {
        return refused(
                HttpStatus.GATEWAY_TIMEOUT,
                "module-timeout",
                module,
                "Module %s did not answer in time. Whether the request took effect is not known".formatted(module),
                Duration.ofSeconds(1));
    }

    private static ErrorResponseException refused(
            HttpStatus status, String slug, String module, String detail, Duration retry) {
        var refusal = Problems.refused(status, slug, detail);
        refusal.getBody().setProperty("module", module);
        refusal.getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, retry.toSeconds())));
        return refusal;
    }

    /** Returns an answer that tells of a refusal. */
    ServerResponse of(ErrorResponseException refusal) {
        return new RefusedAnswer(refusal, writer);
    }

    /** Says that an instance broke off before anything of its answer went to the client. */
    void brokenOff(HttpServletRequest request, HttpServletResponse response) throws IOException {
        writer.write(
                request,
                response,
                Problems.detail(
                        HttpStatus.BAD_GATEWAY,
                        "answer-broken-off",
                        "The answer broke off. Whether the request took effect is not known"));
    }
}
