package io.tessera.gateway.forwarding;

import io.tessera.platform.web.ProblemWriter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/** A refusal as an answer: Spring's advice for controllers does not reach routes. */
record RefusedAnswer(ErrorResponseException refusal, ProblemWriter writer) implements ServerResponse {

    @Override
    public HttpStatusCode statusCode() {
        return refusal.getStatusCode();
    }

    @Override
    public HttpHeaders headers() {
        return refusal.getHeaders();
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return new LinkedMultiValueMap<>();
    }

    @Override
    public @Nullable ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
            throws IOException {
        headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        writer.write(request, response, refusal.getBody());
        return null;
    }
}
