package io.tessera.scoring.leads;

import io.tessera.committee.RoleAssessment;
import io.tessera.scoring.leads.Addresses.Reach;
import io.tessera.scoring.leads.ScoreChange.Cause;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Scores leads whose person or role is new or has changed, with the verdicts known by then. */
@Component
class ScoreLeads {

    private final Leads leads;
    private final Addresses addresses;
    private final CurrentScorer model;
    private final LeadNews news;

    ScoreLeads(Leads leads, Addresses addresses, CurrentScorer model, LeadNews news) {
        this.leads = leads;
        this.addresses = addresses;
        this.model = model;
        this.news = news;
    }

    /**
     * Scores people.
     *
     * @param roles one for each person, newer than what is stored
     * @param standings how the known ones stand
     */
    void score(Collection<RoleAssessment> roles, Map<UUID, Standing> standings) {
        if (roles.isEmpty()) {
            return;
        }
        var current = model.get();
        var reach = addresses.of(roles.stream().map(RoleAssessment::contact).toList());
        var scored = new ArrayList<Lead>(roles.size());
        for (var role : roles) {
            var of = Objects.requireNonNull(reach.get(role.aggregateId()));
            scored.add(lead(role, revision(standings.get(role.aggregateId())), of, current));
        }
        leads.put(scored, known(roles, standings));
        news.scored(outcomes(scored, standings), Cause.PERSON, current.version());
    }

    private static Lead lead(RoleAssessment role, int revision, Reach reach, CurrentScorer.Versioned current) {
        var card = current.scorer().score(Lead.facts(role, reach.email(), reach.phone()));
        return new Lead(role, revision, reach.emailId(), reach.email(), reach.phoneId(), card);
    }

    private static List<Standing> known(Collection<RoleAssessment> roles, Map<UUID, Standing> standings) {
        return roles.stream()
                .map(role -> standings.get(role.aggregateId()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<Outcome> outcomes(List<Lead> scored, Map<UUID, Standing> standings) {
        return scored.stream()
                .map(lead -> {
                    var before = standings.get(lead.person());
                    return new Outcome(
                            lead.person(),
                            lead.revision(),
                            before == null ? null : before.score(),
                            before == null ? null : before.band(),
                            lead.card());
                })
                .toList();
    }

    private static int revision(@Nullable Standing before) {
        return before == null ? 1 : before.revision() + 1;
    }
}
