package io.tessera.console.frame;

import io.tessera.console.known.KnownModule;
import io.tessera.console.known.KnownModules;
import io.tessera.platform.access.Caller;
import io.tessera.platform.access.UserSession;
import io.tessera.platform.modules.ModulePages.Panel;
import io.tessera.platform.web.RequiresPermission;
import io.tessera.platform.web.pages.ChosenLocale;
import io.tessera.platform.web.pages.PagePolicy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Draws the frame, and finds the first page. */
@Controller
class FramePage {

    private final KnownModules modules;

    FramePage(KnownModules modules) {
        this.modules = modules;
    }

    /** Goes to the first page that the user may see. */
    @GetMapping("/")
    @RequiresPermission("console:read")
    String first(Caller caller) {
        return Rail.of(modules.all(), caller).sections().stream()
                .flatMap(section -> section.entries().stream())
                .filter(Rail.Entry::up)
                .findFirst()
                .map(entry -> "redirect:" + entry.path())
                .orElse("redirect:/console/modules");
    }

    /** Reached by {@link FrameMapping} alone. */
    String frame(Model model, HttpServletRequest request, HttpServletResponse response) {
        PagePolicy.announce(response);
        // the same address answers a script with the content alone
        response.setHeader("Vary", "HX-Request, Accept");
        var session = (UserSession) request.getAttribute(UserSession.class.getName());
        var known = modules.all();
        var caller = session.caller();
        model.addAttribute("rail", Rail.of(known, caller));
        model.addAttribute("slots", slots(known, caller));
        model.addAttribute(
                "commands",
                known.stream()
                        .filter(KnownModule::up)
                        .flatMap(module -> module.pages().commands().stream())
                        .filter(command -> caller.may(command.permission()))
                        .toList());
        model.addAttribute(
                "searches",
                known.stream()
                        .flatMap(module -> module.pages().searches().stream())
                        .filter(source -> caller.may(source.permission()))
                        .toList());
        model.addAttribute("user", session.shownName());
        model.addAttribute("signInName", caller.name());
        model.addAttribute("csrf", session.csrf().masked());
        model.addAttribute("path", request.getRequestURI());
        model.addAttribute("content", content(request));
        model.addAttribute("languages", ChosenLocale.LANGUAGES);
        return "console/frame";
    }

    /** As it was asked for. */
    private static String content(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private static TreeMap<String, List<Panel>> slots(List<KnownModule> known, Caller caller) {
        return known.stream()
                .flatMap(module -> module.pages().panels().stream())
                .filter(panel -> caller.may(panel.permission()))
                .sorted(Comparator.comparingInt(Panel::place))
                .collect(Collectors.groupingBy(Panel::slot, TreeMap::new, Collectors.toList()));
    }
}
