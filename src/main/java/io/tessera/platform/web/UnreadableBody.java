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

    private UnreadableBody() {}

    static ProblemDetail problem(HttpMessageNotReadableException unreadable) {
        if (TooLarge.causeOf(unreadable)) {
            return TooLarge.body();
        }
        return switch (unreadable.getCause()) {
            case UnrecognizedPropertyException unknown ->
                invalid(List.of(new FieldProblem(path(unknown), "is not known here")));
            case MismatchedInputException mismatch when mismatch.getPath().isEmpty() ->
                Problems.detail(HttpStatus.BAD_REQUEST, "malformed-json", "The body must be a JSON value of another kind");
            case MismatchedInputException mismatch ->
                invalid(List.of(new FieldProblem(path(mismatch), "must be " + kind(mismatch.getTargetType()))));
            case StreamReadException broken -> malformed(broken);
            case DatabindException refused when !refused.getPath().isEmpty() ->
                invalid(List.of(new FieldProblem(path(refused), "is not valid")));
            case null, default ->
                Problems.detail(HttpStatus.BAD_REQUEST, "malformed-json", "The body is missing or not the JSON expected");
        };
    }

    static ProblemDetail invalid(List<FieldProblem> errors) {
        var said = errors.stream().map(error -> error.field() + " " + error.reason()).collect(Collectors.joining("; "));
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
            return Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", ", "one of ", ""));
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

    private static ProblemDetail malformed(StreamReadException broken) {
        var where = broken.getLocation();
        var place = where == null ? "" : " at line " + where.getLineNr() + ", column " + where.getColumnNr();
        return Problems.detail(HttpStatus.BAD_REQUEST, "malformed-json", "The body is not JSON" + place);
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
