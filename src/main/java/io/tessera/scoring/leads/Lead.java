package io.tessera.scoring.leads;

import io.tessera.committee.RoleAssessment;
import io.tessera.scoring.scorecard.EmailStanding;
import io.tessera.scoring.scorecard.LeadFacts;
import io.tessera.scoring.scorecard.Scorecard;
import io.tessera.verification.PhoneVerdictKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lead about to be written.
 *
 * @param role the person and the role read from the title
 * @param revision grows with each change of the lead
 * @param emailId keyed hash of the address
 * @param emailStanding the verdict on the address
 * @param phoneId keyed hash of the number
 * @param card the score
 */
record Lead(
        RoleAssessment role,
        int revision,
        @Nullable UUID emailId,
        @Nullable EmailStanding emailStanding,
        @Nullable UUID phoneId,
        Scorecard card) {

    UUID person() {
        return role.aggregateId();
    }

    static LeadFacts facts(RoleAssessment role, @Nullable EmailStanding email, @Nullable PhoneVerdictKind phone) {
        var contact = role.contact();
        return new LeadFacts(
                role.seniority(),
                role.function(),
                contact.employees(),
                contact.industry(),
                contact.country(),
                contact.firstName() != null && contact.lastName() != null,
                contact.email() != null,
                contact.phone() != null,
                contact.linkedin() != null,
                email,
                phone);
    }
}
