package io.tessera.platform.web.reference;

import io.tessera.platform.web.Problems;
import org.springdoc.api.OpenApiResourceNotFoundException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers who asks for the reference of a module that does not run here. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnknownReference {

    @ExceptionHandler(OpenApiResourceNotFoundException.class)
    ProblemDetail unknown() {
        return Problems.detail(HttpStatus.NOT_FOUND, "not-found", "No module of this name runs here");
    }
}
