package io.tessera.platform.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a JSON body, in words of ours: the parser's texts name classes and quote values. */
final class UnreadableBody {

    private static final String INVALID = "invalid-request";
    private static final String NOT_EXPECTED = "The body is missing or not the JSON expected";

    private UnreadableBody() {}

    static ProblemDetail problem(HttpMessageNotReadableException unreadable) {
        if (TooLarge.causeOf(unreadable)) {
            return TooLarge.body();
        }
        var cause = unreadable.getCause();
        if (cause == null) {
            return malformed(NOT_EXPECTED);
        }
        return switch (cause) {
            case UnrecognizedPropertyException unknown ->
                invalid(List.of(new FieldProblem(path(unknown), "is not known here")));
            case MismatchedInputException mismatch -> mismatch(mismatch);
            case StreamReadException broken -> malformed("The body is not JSON" + place(broken));
            case DatabindException refused -> refused(refused);
            default -> malformed(NOT_EXPECTED);
        };
    }

    static ProblemDetail invalid(List<FieldProblem> errors) {
        var said = errors.stream()
                .map(error -> error.field() + " " + error.reason())
                .collect(Collectors.joining("; "));
        var problem = Problems.detail(HttpStatus.BAD_REQUEST, INVALID, said);
        problem.setProperty("errors", errors);
        return problem;
    }

    /** Names a type for people, with its article. */
    static String kind(@Nullable Class<?> type) {
        if (type == null) {
            return "another kind of value";
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(Object::toString)
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "a whole number";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        if (type == UUID.class) {
            return "a UUID";
        }
        if (type == Instant.class) {
            return "a time such as 2026-01-31T12:00:00Z";
        }
        if (type == LocalDate.class) {
            return "a date such as 2026-01-31";
        }
        if (type == String.class) {
            return "text";
        }
        return type.isArray() || Collection.class.isAssignableFrom(type)
                ? "a list"
                : Map.class.isAssignableFrom(type) || type.isRecord() ? "an object" : "another kind of value";
    }

    private static ProblemDetail mismatch(MismatchedInputException mismatch) {
        return mismatch.getPath().isEmpty()
                ? malformed("The body must be a JSON value of another kind")
                : invalid(List.of(new FieldProblem(path(mismatch), "must be " + kind(mismatch.getTargetType()))));
    }

    private static ProblemDetail refused(DatabindException refused) {
        return refused.getPath().isEmpty()
                ? malformed(NOT_EXPECTED)
                : invalid(List.of(new FieldProblem(path(refused), "is not valid")));
    }

    private static String place(StreamReadException broken) {
        var where = broken.getLocation();
        return where == null ? "" : " at line " + where.getLineNr() + ", column " + where.getColumnNr();
    }

    private static ProblemDetail malformed(String detail) {
        return Problems.detail(HttpStatus.BAD_REQUEST, "malformed-json", detail);
    }

    private static String path(JacksonException failure) {
        var path = new StringBuilder();
        for (var step : failure.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }
}
