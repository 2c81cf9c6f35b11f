package io.tessera.identity.web;

import io.tessera.identity.sessions.OpenSessions;
import io.tessera.identity.sessions.SignIn;
import io.tessera.identity.sessions.SigningIn;
import io.tessera.identity.users.KnowUsers;
import io.tessera.platform.access.Sessions;
import io.tessera.platform.web.OpenToAll;
import io.tessera.platform.web.pages.PagePolicy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page to sign in on, and the way out. */
@Controller
class SignInPage {

    private static final String VIEW = "identity/sign-in";

    private final SignIn signIn;
    private final OpenSessions sessions;
    private final KnowUsers users;
    private final SessionCookie cookie;

    SignInPage(SignIn signIn, OpenSessions sessions, KnowUsers users, SessionCookie cookie) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.users = users;
        this.cookie = cookie;
    }

    @GetMapping(Sessions.SIGN_IN)
    @OpenToAll(because = "who signs in is not known yet")
    String page(@RequestParam(defaultValue = "/") String next, Model model, HttpServletResponse response) {
        PagePolicy.announce(response);
        return view(model, next, "", null);
    }

    @PostMapping(Sessions.SIGN_IN)
    @OpenToAll(because = "who signs in is not known yet")
    @Nullable
    String signIn(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String next,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        SameOrigin.demand(request);
        switch (signIn.signIn(name, password, request.getRemoteAddr())) {
            case SigningIn.SignedIn signedIn -> {
                SessionCookie.of(request).ifPresent(old -> sessions.end(old, request.getRemoteAddr()));
                cookie.give(request, response, signedIn.cookie());
                response.setStatus(HttpStatus.SEE_OTHER.value());
                response.setHeader(HttpHeaders.LOCATION, NextPage.of(next));
                return null;
            }
            case SigningIn.Refused refused -> {
                response.setStatus(HttpStatus.UNAUTHORIZED.value());
                return refused(model, next, name, "identity.sign-in.refused", Duration.ZERO, response);
            }
            case SigningIn.TooManyTries many -> {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                response.setHeader(
                        HttpHeaders.RETRY_AFTER, String.valueOf(many.pause().toSeconds()));
                return refused(model, next, name, "identity.sign-in.too-many", many.pause(), response);
            }
        }
    }

    /** Ends the session; what the browser still shows is left for the page to sign in on. */
    @PostMapping("/identity/sign-out")
    @OpenToAll(because = "the session's secret was checked before, and without a session there is nothing to end")
    @Nullable
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.of(request).ifPresent(held -> sessions.end(held, request.getRemoteAddr()));
        cookie.takeBack(request, response);
        response.setHeader("HX-Redirect", Sessions.SIGN_IN);
        response.setStatus(HttpStatus.NO_CONTENT.value());
        return null;
    }

    private String refused(
            Model model, String next, String name, String message, Duration pause, HttpServletResponse response) {
        PagePolicy.announce(response);
        model.addAttribute("seconds", pause.toSeconds());
        return view(model, next, name, message);
    }

    private String view(Model model, String next, String name, @Nullable String message) {
        model.addAttribute("next", NextPage.of(next));
        model.addAttribute("name", name);
        model.addAttribute("message", message);
        model.addAttribute("nobody", users.all().isEmpty());
        return VIEW;
    }
}
