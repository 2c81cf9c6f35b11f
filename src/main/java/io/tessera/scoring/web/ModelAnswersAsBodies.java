package io.tessera.scoring.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.Set;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets a {@link ModelAnswer} be sent where a {@link ModelBody} is asked for: what was read can be changed and sent back as it is.
 * Of the answer only its {@code model} counts; which version it was made from is If-Match's to say.
 */
@ControllerAdvice(assignableTypes = ModelsController.class)
class ModelAnswersAsBodies extends RequestBodyAdviceAdapter {

    private static final String MODEL = "model";
    private static final Set<String> BESIDE = Set.of(MODEL, "version", "author", "since", "flow");

    private final JsonMapper json;

    ModelAnswersAsBodies(JsonMapper lenient) {
        this.json = lenient.rebuild()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return type == ModelBody.class;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage request,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        return new Body(request.getHeaders(), modelIn(request.getBody().readAllBytes()));
    }

    /** What is no such answer is left to be refused by name. */
    private byte[] modelIn(byte[] sent) {
        try {
            var answer = json.readTree(sent);
            return isAnswer(answer) ? json.writeValueAsBytes(answer.path(MODEL)) : sent;
        } catch (JacksonException unreadable) {
            return sent;
        }
    }

    private static boolean isAnswer(JsonNode sent) {
        return sent.path(MODEL).isObject() && BESIDE.containsAll(sent.propertyNames());
    }

    private record Body(HttpHeaders headers, byte[] content) implements HttpInputMessage {

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(content);
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }
}
