package io.tessera.committee.web;

import io.tessera.committee.BuyingRole;
import io.tessera.committee.JobFunction;
import io.tessera.committee.Seniority;
import io.tessera.committee.roles.CommitteeOfCompany;
import io.tessera.committee.roles.FindRoles;
import io.tessera.committee.roles.PersonRole;
import io.tessera.platform.web.Problems;
import io.tessera.platform.web.RequiresPermission;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Roles and buying committees over HTTP. */
@RestController
@RequestMapping("/api/committee")
class CommitteeController {

    private final FindRoles roles;

    CommitteeController(FindRoles roles) {
        this.roles = roles;
    }

    /** Tells what a person's title says, with the words that decided. */
    @GetMapping("/people/{id}")
    @RequiresPermission("committee:read")
    PersonAnswer person(@PathVariable UUID id) {
        return roles.ofPerson(id)
                .map(PersonAnswer::of)
                .orElseThrow(() -> Problems.refused(
                        HttpStatus.NOT_FOUND, "unknown-person", "Nobody with this id is known. Check the id."));
    }

    /** Tells who takes part when a company buys, by role, and for which roles nobody is known. */
    @GetMapping("/companies/{id}")
    @RequiresPermission("committee:read")
    CommitteeAnswer company(@PathVariable UUID id) {
        return roles.ofCompany(id)
                .map(CommitteeAnswer::of)
                .orElseThrow(() -> Problems.refused(
                        HttpStatus.NOT_FOUND,
                        "unknown-committee",
                        "Nobody of a company with this id is known. Check the id."));
    }

    /**
     * A person's role.
     *
     * @param id the person's id
     * @param company id of their company
     * @param firstName given name
     * @param lastName family name
     * @param title job title
     * @param seniority how high
     * @param function what field
     * @param buyingRole what part in a purchase
     * @param words the words of the title that decided
     */
    record PersonAnswer(
            UUID id,
            @Nullable UUID company,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String title,
            Seniority seniority,
            JobFunction function,
            BuyingRole buyingRole,
            List<String> words) {

        static PersonAnswer of(PersonRole role) {
            return new PersonAnswer(
                    role.person(),
                    role.company(),
                    role.firstName(),
                    role.lastName(),
                    role.title(),
                    role.seniority(),
                    role.function(),
                    role.buyingRole(),
                    role.words());
        }
    }

    /**
     * A buying committee.
     *
     * @param company the company's id
     * @param roles the roles that are filled, deciders first
     * @param missing roles for which nobody is known
     * @param truncated whether more people are known than are listed
     */
    record CommitteeAnswer(UUID company, List<RoleAnswer> roles, List<BuyingRole> missing, boolean truncated) {

        static CommitteeAnswer of(CommitteeOfCompany committee) {
            var roles = committee.people().entrySet().stream()
                    .sorted((a, b) -> a.getKey().compareTo(b.getKey()))
                    .map(entry -> new RoleAnswer(
                            entry.getKey(),
                            entry.getValue().stream().map(PersonAnswer::of).toList()))
                    .toList();
            return new CommitteeAnswer(committee.company(), roles, committee.missing(), committee.truncated());
        }
    }

    /**
     * Those who fill a role.
     *
     * @param role the role
     * @param people the people, the highest first
     */
    record RoleAnswer(BuyingRole role, List<PersonAnswer> people) {}
}
