package io.tessera.contacts.companies;

import io.tessera.hygiene.GoldenCompaniesChanged;
import io.tessera.hygiene.GoldenCompaniesGone;
import io.tessera.platform.events.Fact;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Keeps up with golden companies; of several versions of one in a batch only the newest is taken over. */
@Component
class CompanyListener {

    private final Companies companies;

    CompanyListener(Companies companies) {
        this.companies = companies;
    }

    @ApplicationModuleListener(id = "contacts-companies-changed")
    void changed(List<GoldenCompaniesChanged> events) {
        var newest =
                newest(events.stream().flatMap(event -> event.items().stream()).toList());
        var known = companies.lockedVersions(newest.keySet());
        dropStale(newest, known);
        companies.put(newest.values(), both(newest.keySet(), known));
    }

    @ApplicationModuleListener(id = "contacts-companies-gone")
    void gone(List<GoldenCompaniesGone> events) {
        var newest =
                newest(events.stream().flatMap(event -> event.items().stream()).toList());
        var known = companies.lockedVersions(newest.keySet());
        dropStale(newest, known);
        var versions = new HashMap<UUID, Long>();
        newest.forEach((id, company) -> versions.put(id, company.version()));
        companies.remove(versions, both(newest.keySet(), known));
    }

    private static <F extends Fact> Map<UUID, F> newest(List<F> facts) {
        var newest = new LinkedHashMap<UUID, F>(facts.size() * 2);
        facts.forEach(fact -> newest.merge(fact.aggregateId(), fact, (a, b) -> b.version() > a.version() ? b : a));
        return newest;
    }

    private static void dropStale(Map<UUID, ? extends Fact> newest, Map<UUID, Long> known) {
        newest.values().removeIf(fact -> known.getOrDefault(fact.aggregateId(), 0L) >= fact.version());
    }

    private static List<UUID> both(Collection<UUID> ids, Map<UUID, Long> known) {
        return ids.stream().filter(known::containsKey).toList();
    }
}
