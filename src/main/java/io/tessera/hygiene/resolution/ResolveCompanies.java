package io.tessera.hygiene.resolution;

import io.tessera.hygiene.GoldenCompaniesChanged;
import io.tessera.hygiene.GoldenCompaniesGone;
import io.tessera.hygiene.GoldenCompany;
import io.tessera.hygiene.GoneGolden;
import io.tessera.hygiene.GoneReason;
import io.tessera.hygiene.golden.CompanyFacts;
import io.tessera.hygiene.golden.GoldenIds;
import io.tessera.platform.events.Lanes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Brings companies up to date with a change of records. Records that come are taken into what is known; only where one goes on
 * which a value rests are all records of the company read again.
 */
@Component
class ResolveCompanies {

    private final CompanyTable companies;
    private final RecordTable records;
    private final Knowledge knowledge;
    private final ApplicationEventPublisher publisher;

    ResolveCompanies(
            CompanyTable companies, RecordTable records, Knowledge knowledge, ApplicationEventPublisher publisher) {
        this.companies = companies;
        this.records = records;
        this.knowledge = knowledge;
        this.publisher = publisher;
    }

    /** Works out, stores and publishes what changed; records that went are not in their table any more. */
    CompaniesChange resolve(Change change, long turn) {
        var before = before(change);
        var after = new HashMap<>(before);
        readAgain(change, before).forEach((key, facts) -> {
            if (facts == null) {
                after.remove(key);
            } else {
                after.put(key, facts);
            }
        });
        for (var member : change.came()) {
            var key = member.keys().company();
            if (key != 0) {
                var known = after.get(key);
                after.put(key, (known == null ? CompanyFacts.unknown(member) : known).with(member));
            }
        }
        var result = new CompaniesChange(before, after);
        store(result);
        publish(result, change, turn);
        return result;
    }

    private Map<Long, CompanyFacts> before(Change change) {
        var keys = new HashSet<Long>();
        change.went().forEach(member -> keys.add(member.keys().company()));
        for (var member : change.came()) {
            if (knowledge.keys().mayHave(member.keys().company())) {
                keys.add(member.keys().company());
            }
        }
        keys.remove(0L);
        return companies.of(keys);
    }

    /** Returns the facts of companies that lost a record on which they rest; null for those without any record left. */
    private Map<Long, CompanyFacts> readAgain(Change change, Map<Long, CompanyFacts> before) {
        var doubtful = new HashSet<Long>();
        for (var member : change.went()) {
            var facts = before.get(member.keys().company());
            if (facts != null && (facts.restsOn(member.id()) || facts.restsOnNobody())) {
                doubtful.add(facts.key());
            }
        }
        var facts = new HashMap<Long, CompanyFacts>();
        if (!doubtful.isEmpty()) {
            doubtful.forEach(key -> facts.put(key, null));
            records.eachOfCompanies(
                    doubtful,
                    member -> facts.compute(
                            member.keys().company(),
                            (key, known) -> (known == null ? CompanyFacts.unknown(member) : known).with(member)));
        }
        return facts;
    }

    private void store(CompaniesChange change) {
        var fresh = new ArrayList<CompanyFacts>();
        var changed = new ArrayList<CompanyFacts>();
        change.after().forEach((key, facts) -> {
            var known = change.before(key);
            if (known == null) {
                fresh.add(facts);
            } else if (!known.equals(facts)) {
                changed.add(facts);
            }
        });
        companies.delete(gone(change));
        companies.replace(changed);
        companies.insert(fresh);
        fresh.forEach(facts -> knowledge.keys().add(facts.key()));
    }

    private static Set<Long> gone(CompaniesChange change) {
        var gone = new HashSet<>(change.before().keySet());
        gone.removeAll(change.after().keySet());
        return gone;
    }

    private void publish(CompaniesChange change, Change records, long turn) {
        var changed = new ArrayList<GoldenCompany>();
        change.after().forEach((key, facts) -> {
            var known = change.before(key);
            if (known == null || !known.saysTheSameAs(facts)) {
                changed.add(facts.golden(turn));
            }
        });
        var undone = records.undone().values().stream().distinct().toList();
        var gone = gone(change).stream()
                .map(key -> new GoneGolden(
                        GoldenIds.company(key),
                        turn,
                        GoneReason.RETRACTED,
                        null,
                        undone.size() == 1 ? undone.getFirst() : null))
                .toList();
        Lanes.<GoldenCompany>lists(changed).forEach(list -> publisher.publishEvent(new GoldenCompaniesChanged(list)));
        Lanes.<GoneGolden>lists(gone).forEach(list -> publisher.publishEvent(new GoldenCompaniesGone(list)));
    }

    /** Looks companies up that the change did not touch. */
    Map<Long, CompanyFacts> untouched(CompaniesChange change, List<Long> wanted) {
        return companies.of(wanted.stream()
                .filter(key -> key != 0 && !change.knows(key))
                .distinct()
                .toList());
    }
}
