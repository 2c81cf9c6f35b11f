package io.tessera.console.frame;

import io.tessera.console.known.KnownModules;
import io.tessera.platform.access.Sessions;
import io.tessera.platform.access.UserSession;
import io.tessera.platform.web.PageRequests;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;

/**
 * Answers with the frame when a signed-in user goes to a module's page, be the module here or elsewhere; the frame then asks for the
 * page's content at the same address. Stands before every other mapping, the gateway's too.
 */
@Component
class FrameMapping extends AbstractHandlerMapping {

    private static final Set<String> WITHOUT_FRAME = Set.of(Sessions.SIGN_IN, Sessions.JOIN);

    private final KnownModules modules;
    private final HandlerMethod frame;

    FrameMapping(KnownModules modules, FramePage page) {
        this.modules = modules;
        this.frame = new HandlerMethod(page, method());
        setOrder(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    protected @Nullable Object getHandlerInternal(HttpServletRequest request) {
        return request.getAttribute(UserSession.class.getName()) instanceof UserSession
                        && PageRequests.isForAPage(request)
                        && isPage(request.getRequestURI())
                ? frame
                : null;
    }

    private boolean isPage(String path) {
        var end = path.indexOf('/', 1);
        return path.length() > 1
                && modules.has(end < 0 ? path.substring(1) : path.substring(1, end))
                && !WITHOUT_FRAME.contains(path);
    }

    private static Method method() {
        return Arrays.stream(FramePage.class.getDeclaredMethods())
                .filter(method -> method.getName().equals("frame"))
                .findFirst()
                .orElseThrow();
    }
}
