package io.tessera.identity.web;

import io.tessera.identity.sessions.SignIn;
import io.tessera.identity.users.Join;
import io.tessera.identity.users.Joining;
import io.tessera.identity.users.Passwords;
import io.tessera.platform.access.Sessions;
import io.tessera.platform.web.OpenToAll;
import io.tessera.platform.web.pages.PagePolicy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which somebody with a one-time link chooses a password. Looking at it uses nothing up: programs that check mail look, too. */
@Controller
class JoinPage {

    private static final String VIEW = "identity/join";
    private static final String BECAUSE = "the link says who somebody is who has no password yet";

    private final Join join;
    private final SignIn signIn;
    private final SessionCookie cookie;

    JoinPage(Join join, SignIn signIn, SessionCookie cookie) {
        this.join = join;
        this.signIn = signIn;
        this.cookie = cookie;
    }

    @GetMapping(Sessions.JOIN)
    @OpenToAll(because = BECAUSE)
    String page(@RequestParam(defaultValue = "") String link, Model model, HttpServletResponse response) {
        return view(link, "", model, response);
    }

    @PostMapping(Sessions.JOIN)
    @OpenToAll(because = BECAUSE)
    @Nullable
    String join(
            @RequestParam(defaultValue = "") String link,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        SameOrigin.demand(request);
        switch (join.join(link, name, password, request.getRemoteAddr())) {
            case Joining.Joined joined -> {
                cookie.give(
                        request,
                        response,
                        signIn.begin(joined.user(), request.getRemoteAddr()).cookie());
                response.setStatus(HttpStatus.SEE_OTHER.value());
                response.setHeader(HttpHeaders.LOCATION, "/");
                return null;
            }
            case Joining.NoSuchLink none -> {
                return view(link, name, model, response);
            }
            case Joining.BadName bad -> model.addAttribute("wrongName", "identity.name.wrong");
            case Joining.BadPassword bad ->
                model.addAttribute(
                        "wrongPassword", "identity.password." + bad.fault().name());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return view(link, name, model, response);
    }

    private String view(String link, String name, Model model, HttpServletResponse response) {
        PagePolicy.announce(response);
        var invitation = join.invitation(link);
        if (invitation.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
        model.addAttribute("works", invitation.isPresent());
        model.addAttribute(
                "first", invitation.isPresent() && invitation.get().name().isEmpty());
        model.addAttribute("name", invitation.flatMap(Join.Invitation::name).orElse(name));
        model.addAttribute("link", link);
        model.addAttribute("shortest", Passwords.SHORTEST);
        return VIEW;
    }
}
