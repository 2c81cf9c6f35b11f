package io.tessera.committee.web;

import io.tessera.committee.roles.CommitteeOfCompany;
import io.tessera.committee.roles.FindRoles;
import io.tessera.committee.roles.PersonRole;
import io.tessera.platform.web.RequiresPermission;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A person's role with the words that decided, and who else takes part when the company buys: a panel of the person's page. */
@Controller
class RolePanel {

    private final FindRoles roles;

    RolePanel(FindRoles roles) {
        this.roles = roles;
    }

    @GetMapping("/committee/people/{id}/panel")
    @RequiresPermission("committee:read")
    String panel(@PathVariable UUID id, Model model) {
        var role = roles.ofPerson(id);
        var committee = role.map(PersonRole::company).flatMap(roles::ofCompany);
        model.addAttribute("role", role.orElse(null));
        model.addAttribute(
                "committee",
                committee.map(found -> new TreeMap<>(found.people())).orElseGet(TreeMap::new));
        model.addAttribute("missing", committee.map(CommitteeOfCompany::missing).orElse(List.of()));
        return "committee/role";
    }
}
