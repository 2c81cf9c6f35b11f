package io.tessera.scoring.leads;

import io.tessera.committee.RoleAssessment;
import io.tessera.committee.RolesAssessed;
import java.util.Arrays;
import java.util.List;

/** Fills the list in tests outside of this package, as committee's events would. */
public class ListOfLeads {

    private final RoleListener roles;

    ListOfLeads(RoleListener roles) {
        this.roles = roles;
    }

    /** Hears of roles. */
    public void assess(RoleAssessment... facts) {
        roles.assessed(Arrays.stream(facts)
                .map(fact -> new RolesAssessed(List.of(fact)))
                .toList());
    }
}
