package io.tessera.committee.roles;

import io.tessera.committee.BuyingRole;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Who takes part when a company buys.
 *
 * @param company the company's id
 * @param people by role, the highest first; a role without anybody is left out
 * @param missing roles for which nobody is known
 * @param truncated whether more people are known than are listed
 */
public record CommitteeOfCompany(
        UUID company, Map<BuyingRole, List<PersonRole>> people, List<BuyingRole> missing, boolean truncated) {

    /** Keeps the lists from changing. */
    public CommitteeOfCompany {
        people = Map.copyOf(people);
        missing = List.copyOf(missing);
    }

    static CommitteeOfCompany of(UUID company, List<PersonRole> people, boolean truncated) {
        var byRole = new EnumMap<BuyingRole, List<PersonRole>>(BuyingRole.class);
        for (var role :
                List.of(BuyingRole.DECISION_MAKER, BuyingRole.APPROVER, BuyingRole.INFLUENCER, BuyingRole.USER)) {
            var those = people.stream()
                    .filter(person -> person.buyingRole() == role)
                    .sorted((a, b) -> a.seniority().compareTo(b.seniority()))
                    .toList();
            byRole.put(role, those);
        }
        var missing = byRole.keySet().stream()
                .filter(role -> byRole.getOrDefault(role, List.of()).isEmpty())
                .toList();
        missing.forEach(byRole::remove);
        return new CommitteeOfCompany(company, byRole, missing, truncated);
    }
}
