package io.tessera.gateway.forwarding;

import io.tessera.gateway.forwarding.ModuleGuards.Passage;
import io.tessera.gateway.instances.RemoteModules;
import io.tessera.platform.access.Caller;
import io.tessera.platform.access.CheckedElsewhere;
import io.tessera.platform.access.ServiceTokens;
import io.tessera.platform.web.Problems;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Passes requests to modules that run elsewhere on to them, for callers known here. */
final class ForwardToModule implements HandlerFunction<ServerResponse>, CheckedElsewhere {

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final String PLATFORM = "platform";

    private final RemoteModules modules;
    private final Attempts attempts;
    private final ModuleGuards guards;
    private final ServiceTokens tokens;
    private final ProblemAnswers problems;

    ForwardToModule(
            RemoteModules modules,
            Attempts attempts,
            ModuleGuards guards,
            ServiceTokens tokens,
            ProblemAnswers problems) {
        this.modules = modules;
        this.attempts = attempts;
        this.guards = guards;
        this.tokens = tokens;
        this.problems = problems;
    }

    @Override
    public ServerResponse handle(ServerRequest request) {
        var path = request.servletRequest().getRequestURI();
        var module = modules.addressedBy(path).orElseThrow();
        try {
            request.servletRequest()
                    .setAttribute(EdgeRequestHeaders.TOKEN, tokens.issue(caller(request), audience(module, path)));
            return pass(module, guards.enter(module), request);
        } catch (ErrorResponseException refusal) {
            return problems.of(refusal);
        }
    }

    private ServerResponse pass(String module, Passage passage, ServerRequest request) {
        var underWay = false;
        try {
            var answer = answer(module, passage, request);
            if (answer.isEventStream() && !passage.becomesStream()) {
                answer.refuse();
                throw ProblemAnswers.busy(module);
            }
            answer.atEnd(passage::leave);
            underWay = true;
            return answer;
        } finally {
            if (!underWay) {
                passage.leave();
            }
        }
    }

    private PassedAnswer answer(String module, Passage passage, ServerRequest request) {
        try {
            var answer = attempts.send(module, request).orElseThrow(() -> ProblemAnswers.unavailable(module, SOON));
            passage.answered();
            return answer;
        } catch (ErrorResponseException nothingToSayOfTheModule) {
            passage.unknown();
            throw nothingToSayOfTheModule;
        } catch (InstanceFailure failed) {
            passage.failed(failed);
            throw failed.kind() == InstanceFailure.Kind.SLOW
                    ? ProblemAnswers.slow(module)
                    : ProblemAnswers.unavailable(module, SOON);
        }
    }

    private static Caller caller(ServerRequest request) {
        return request.principal()
                .filter(Authentication.class::isInstance)
                .map(known -> ((Authentication) known).getPrincipal())
                .filter(Caller.class::isInstance)
                .map(Caller.class::cast)
                .orElseThrow(() -> Problems.refused(HttpStatus.UNAUTHORIZED, "unauthenticated", "Send an API key"));
    }

    /** What every process offers is not the module's. */
    private static String audience(String module, String path) {
        return path.startsWith("/api/platform/") || path.startsWith("/v3/") ? PLATFORM : module;
    }
}
