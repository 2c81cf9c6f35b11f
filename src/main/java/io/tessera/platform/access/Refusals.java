package io.tessera.platform.access;

import io.tessera.platform.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Refuses callers who lack a permission, and has it written down. */
@Component
class Refusals {

    private final ObjectProvider<AccessAudit> audit;

    Refusals(ObjectProvider<AccessAudit> audit) {
        this.audit = audit;
    }

    /** Notes the attempt and says what would have been needed. */
    ProblemDetail refuse(Caller caller, String permission, HttpServletRequest request) {
        var asked = request.getMethod() + " " + request.getRequestURI();
        audit.ifAvailable(trail -> trail.denied(caller, permission, asked, request.getRemoteAddr()));
        var body = Problems.detail(HttpStatus.FORBIDDEN, "not-allowed", "This needs the permission " + permission);
        body.setProperty("permission", permission);
        return body;
    }
}
