package io.tessera.scoring.leads;

import io.tessera.committee.RoleAssessment;
import io.tessera.committee.RolesAssessed;
import io.tessera.committee.RolesWithdrawn;
import io.tessera.platform.events.Fact;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the list up with people and their roles. Of several versions of a person in one batch only the newest is scored. A person
 * without any source row, whom only notes keep, is nobody to call and leaves the list.
 */
@Component
class RoleListener {

    private final LeadsLock lock;
    private final Leads leads;
    private final ScoreLeads scoreLeads;
    private final UnscoreLeads unscoreLeads;

    RoleListener(LeadsLock lock, Leads leads, ScoreLeads scoreLeads, UnscoreLeads unscoreLeads) {
        this.lock = lock;
        this.leads = leads;
        this.scoreLeads = scoreLeads;
        this.unscoreLeads = unscoreLeads;
    }

    @ApplicationModuleListener(id = "scoring-roles-assessed")
    void assessed(List<RolesAssessed> events) {
        lock.take();
        var newest = newest(events.stream().flatMap(event -> event.items().stream()));
        var standings = leads.standings(newest.keySet());
        dropStale(newest, standings);
        scoreLeads.score(
                newest.values().stream().filter(RoleListener::hasSources).toList(), standings);
        unscoreLeads.unscore(
                versions(newest.values().stream()
                        .filter(role -> !hasSources(role))
                        .toList()),
                standings);
    }

    @ApplicationModuleListener(id = "scoring-roles-withdrawn")
    void withdrawn(List<RolesWithdrawn> events) {
        lock.take();
        var newest = newest(events.stream().flatMap(event -> event.items().stream()));
        var standings = leads.standings(newest.keySet());
        dropStale(newest, standings);
        unscoreLeads.unscore(versions(newest.values()), standings);
    }

    private static boolean hasSources(RoleAssessment role) {
        return !role.contact().sources().isEmpty();
    }

    private static <F extends Fact> Map<UUID, F> newest(Stream<F> facts) {
        var newest = new LinkedHashMap<UUID, F>();
        facts.forEach(fact -> newest.merge(fact.aggregateId(), fact, (a, b) -> b.version() > a.version() ? b : a));
        return newest;
    }

    private static void dropStale(Map<UUID, ? extends Fact> newest, Map<UUID, Standing> standings) {
        newest.values().removeIf(fact -> {
            var known = standings.get(fact.aggregateId());
            return known != null && known.inputVersion() >= fact.version();
        });
    }

    private static Map<UUID, Long> versions(Collection<? extends Fact> facts) {
        var versions = new HashMap<UUID, Long>();
        facts.forEach(fact -> versions.put(fact.aggregateId(), fact.version()));
        return versions;
    }
}
