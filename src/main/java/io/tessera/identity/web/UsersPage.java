package io.tessera.identity.web;

import io.tessera.identity.users.ChangeUsers;
import io.tessera.identity.users.InviteUsers;
import io.tessera.identity.users.Inviting;
import io.tessera.identity.users.KnowUsers;
import io.tessera.identity.users.Role;
import io.tessera.identity.users.UserChange;
import io.tessera.platform.access.Caller;
import io.tessera.platform.web.RequiresPermission;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Access: who may work here, and as what. */
@Controller
@RequestMapping("/identity/users")
class UsersPage {

    private static final String VIEW = "identity/users";

    private final KnowUsers users;
    private final InviteUsers invite;
    private final ChangeUsers change;

    UsersPage(KnowUsers users, InviteUsers invite, ChangeUsers change) {
        this.users = users;
        this.invite = invite;
        this.change = change;
    }

    @GetMapping
    @RequiresPermission("identity:read")
    String page(Model model, Caller caller) {
        return view(model, caller, null, null);
    }

    @PostMapping
    @RequiresPermission("identity:write")
    String invite(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String shownName,
            @RequestParam(defaultValue = "VIEWER") Role role,
            Model model,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (invite.invite(name, shownName, role, caller.name(), request.getRemoteAddr())) {
            case Inviting.Invited invited ->
                view(model, caller, "identity.users.invited", invited.user().shownName());
            case Inviting.BadName bad -> again(model, caller, "identity.name.wrong", name, shownName, role, response);
            case Inviting.NameTaken taken ->
                again(model, caller, "identity.name.taken", name, shownName, role, response);
        };
    }

    @PostMapping("/{id}/role")
    @RequiresPermission("identity:write")
    String role(
            @PathVariable UUID id, @RequestParam Role role, Model model, Caller caller, HttpServletRequest request) {
        return changed(change.role(id, role, caller.name(), request.getRemoteAddr()), model, caller);
    }

    @PostMapping("/{id}/shut-out")
    @RequiresPermission("identity:write")
    String shutOut(@PathVariable UUID id, Model model, Caller caller, HttpServletRequest request) {
        return changed(change.shutOut(id, caller.name(), request.getRemoteAddr()), model, caller);
    }

    @PostMapping("/{id}/let-in")
    @RequiresPermission("identity:write")
    String letIn(@PathVariable UUID id, Model model, Caller caller, HttpServletRequest request) {
        return changed(change.letIn(id, caller.name(), request.getRemoteAddr()), model, caller);
    }

    @PostMapping("/{id}/link")
    @RequiresPermission("identity:write")
    String link(@PathVariable UUID id, Model model, Caller caller, HttpServletRequest request) {
        var sent = invite.sendLink(id, caller.name(), request.getRemoteAddr());
        return view(model, caller, sent ? "identity.users.link-sent" : "identity.users.NO_SUCH_USER", "");
    }

    private String changed(UserChange answer, Model model, Caller caller) {
        model.addAttribute("failed", answer != UserChange.DONE);
        return view(model, caller, "identity.users." + answer, "");
    }

    private String again(
            Model model,
            Caller caller,
            String wrong,
            String name,
            String shownName,
            Role role,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("wrongName", wrong);
        model.addAttribute("name", name);
        model.addAttribute("shownName", shownName);
        model.addAttribute("role", role);
        return view(model, caller, null, null);
    }

    private String view(Model model, Caller caller, @Nullable String notice, @Nullable String about) {
        model.addAttribute("users", users.all());
        model.addAttribute("roles", Role.values());
        model.addAttribute("mayChange", caller.may("identity:write"));
        model.addAttribute("me", caller.name());
        model.addAttribute("notice", notice);
        model.addAttribute("about", about);
        return VIEW;
    }
}
