package io.tessera.gateway.joining;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * What joins need of a request's query.
 *
 * @param limit the most items wanted, null when it does not say
 * @param flow the one flow that is asked about, null for all
 */
record Query(@Nullable Integer limit, @Nullable String flow) {

    /** Reads a query that the controller has already found valid. */
    static Query of(HttpServletRequest request) {
        var limit = request.getParameter("limit");
        return new Query(limit == null ? null : Integer.valueOf(limit), request.getParameter("flow"));
    }
}
