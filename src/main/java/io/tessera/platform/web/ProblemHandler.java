package io.tessera.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Turns what goes wrong in a controller into RFC 9457 problems with a stable type. Texts of exceptions never leave the
 * process; an unexpected one is logged under an incident number that the caller is told.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemHandler extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    private final DatabaseAwayLog databaseAway = new DatabaseAwayLog(LOG);

    /** Something nobody expected. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> unexpected(Exception unexpected, HttpServletRequest request) {
        var incident = UUID.randomUUID();
        LOG.error("Incident {}: {} {} failed", incident, request.getMethod(), request.getRequestURI(), unexpected);
        var body = Problems.detail(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "internal-error",
                "This failed for a reason of ours. The log has more under the incident's number");
        body.setProperty("incident", incident);
        return answer(body, new HttpHeaders());
    }

    /** The database is away: nothing was stored, so the caller may try again. */
    @ExceptionHandler({CannotCreateTransactionException.class, DataAccessResourceFailureException.class})
    @Nullable
    ResponseEntity<Object> databaseAway(Exception away) {
        databaseAway.tell(away);
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "5");
        return answer(
                Problems.detail(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "database-unavailable",
                        "The database is away. Try again later"),
                headers);
    }

    /** Two callers changed the same thing; the second is told. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> changedMeanwhile(OptimisticLockingFailureException changed) {
        return answer(
                Problems.detail(
                        HttpStatus.CONFLICT,
                        "changed-meanwhile",
                        "Somebody else changed this meanwhile. Read it again"),
                new HttpHeaders());
    }

    /** An upload that cannot be read to its end. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> unreadableUpload(MultipartException unreadable) {
        return answer(problem(unreadable), new HttpHeaders());
    }

    private static ProblemDetail problem(MultipartException unreadable) {
        if (TooLarge.causeOf(unreadable)) {
            return TooLarge.upload();
        }
        if (FullDisk.causeOf(unreadable)) {
            LOG.error("An upload could not be stored", unreadable);
            return FullDisk.upload();
        }
        return Problems.detail(HttpStatus.BAD_REQUEST, "malformed-upload", "The multipart body is broken or cut off");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(TooLarge.upload(), headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(UnreadableBody.problem(e), headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return invalid(
                e.getAllErrors().stream().map(ProblemHandler::fieldProblem).toList(), headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (e.isForReturnValue()) {
            return unexpected(e, ((ServletWebRequest) request).getRequest());
        }
        var beans = e.getBeanResults().stream()
                .flatMap(result -> result.getAllErrors().stream())
                .map(ProblemHandler::fieldProblem);
        var values = e.getValueResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> new FieldProblem(
                                name(result.getMethodParameter().getParameterName()),
                                text(error.getDefaultMessage()))));
        return invalid(Stream.concat(beans, values).toList(), headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return invalid(List.of(new FieldProblem(e.getParameterName(), "is missing")), headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestPart(
            MissingServletRequestPartException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return invalid(List.of(new FieldProblem(e.getRequestPartName(), "is missing")), headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var field =
                e instanceof MethodArgumentTypeMismatchException argument ? argument.getName() : e.getPropertyName();
        return invalid(
                List.of(new FieldProblem(name(field), "must be " + UnreadableBody.kind(e.getRequiredType()))), headers);
    }

    /** Everything else that Spring knows a status for, and our own refusals. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var given = body == null && e instanceof ErrorResponse refusal ? refusal.getBody() : body;
        var ours = given instanceof ProblemDetail problem && KnownStatus.hasType(problem)
                ? problem
                : KnownStatus.of(status);
        return super.handleExceptionInternal(e, ours, headers, status, request);
    }

    private static FieldProblem fieldProblem(ObjectError error) {
        var field = error instanceof FieldError of ? of.getField() : error.getObjectName();
        return new FieldProblem(field, text(error.getDefaultMessage()));
    }

    private static String text(@Nullable String message) {
        return message == null ? "is not valid" : message;
    }

    private static String name(@Nullable String field) {
        return field == null ? "request" : field;
    }

    private static @Nullable ResponseEntity<Object> invalid(List<FieldProblem> errors, HttpHeaders headers) {
        return answer(UnreadableBody.invalid(errors), headers);
    }

    private static @Nullable ResponseEntity<Object> answer(ProblemDetail problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.getStatus()).headers(headers).body(problem);
    }
}
