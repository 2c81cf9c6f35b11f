package io.tessera.gateway.forwarding;

import io.tessera.platform.web.Problems;
import io.tessera.platform.web.TooLarge;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Refusals of requests whose bodies could not be read to their end. */
final class ClientFailure {

    private ClientFailure() {}

    static ErrorResponseException of(ClientBrokeOffException broken) {
        return TooLarge.causeOf(broken)
                ? new ErrorResponseException(HttpStatus.CONTENT_TOO_LARGE, TooLarge.upload(), broken)
                : Problems.refused(
                        HttpStatus.BAD_REQUEST, "malformed-request", "The request's body is broken or cut off");
    }
}
