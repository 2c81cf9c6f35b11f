package io.tessera.hygiene.resolution;

import io.tessera.hygiene.CompanyPeopleDue;
import io.tessera.hygiene.GoldenPeopleChanged;
import io.tessera.hygiene.GoldenPeopleGone;
import io.tessera.hygiene.GoldenPerson;
import io.tessera.hygiene.GoneGolden;
import io.tessera.hygiene.GoneReason;
import io.tessera.hygiene.golden.CompanyFacts;
import io.tessera.hygiene.golden.GoldenIds;
import io.tessera.hygiene.golden.PersonFacts;
import io.tessera.hygiene.golden.Survivorship;
import io.tessera.hygiene.matching.Member;
import io.tessera.platform.events.Lanes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Publishes people who came to be, changed or are gone. Whoever looks the same as before is not mentioned. */
@Component
class TellPeople {

    /** The most records of changed companies that are told of in the same transaction. */
    private static final int AT_ONCE = 2_000;

    private final RecordTable records;
    private final ResolveCompanies companies;
    private final ApplicationEventPublisher publisher;

    TellPeople(RecordTable records, ResolveCompanies companies, ApplicationEventPublisher publisher) {
        this.records = records;
        this.companies = companies;
        this.publisher = publisher;
    }

    void of(PeopleChange people, CompaniesChange affected, Change change, long turn) {
        var told = told(people, affected, change, turn);
        told.addAll(colleagues(people, affected, turn));
        Lanes.<GoldenPerson>lists(told).forEach(list -> publisher.publishEvent(new GoldenPeopleChanged(list)));
        Lanes.<GoneGolden>lists(gone(people, change, turn))
                .forEach(list -> publisher.publishEvent(new GoldenPeopleGone(list)));
    }

    private List<GoldenPerson> told(PeopleChange people, CompaniesChange affected, Change change, long turn) {
        var is = new ArrayList<PersonFacts>(people.after().size());
        people.after().values().forEach(cluster -> is.add(Survivorship.of(cluster)));
        var others = companies.untouched(
                affected, is.stream().map(PersonFacts::company).toList());
        var undone = undone(people, change);
        var told = new ArrayList<GoldenPerson>(is.size());
        for (var person : is) {
            var was = people.before().get(person.id());
            if (was == null || !Survivorship.of(was).equals(person) || !affected.isSame(person.company())) {
                var company = affected.knows(person.company())
                        ? affected.after(person.company())
                        : others.get(person.company());
                told.add(person.golden(
                        turn, company, was == null ? splitFrom(person.id(), people) : null, undone.get(person.id())));
            }
        }
        return told;
    }

    /** Returns the import that people lost rows of by its undoing. */
    private static Map<UUID, UUID> undone(PeopleChange people, Change change) {
        var undone = new HashMap<UUID, UUID>();
        if (!change.undone().isEmpty()) {
            for (var was : people.before().values()) {
                var imports = was.stream()
                        .map(change::undoneImport)
                        .filter(id -> id != null)
                        .findFirst();
                imports.ifPresent(id -> was.stream()
                        .map(member -> people.owners().get(member.id()))
                        .filter(owner -> owner != null)
                        .forEach(owner -> undone.put(owner, id)));
            }
        }
        return undone;
    }

    /** Returns the person that lives on and had records of a new one; of several the one that had its oldest. */
    private static @Nullable UUID splitFrom(UUID person, PeopleChange people) {
        if (people.before().isEmpty()) {
            return null;
        }
        return people.after().getOrDefault(person, List.of()).stream()
                .map(member -> people.formerOwner(member.id()))
                .filter(former -> former != null && people.after().containsKey(former))
                .findFirst()
                .orElse(null);
    }

    private static List<GoneGolden> gone(PeopleChange people, Change change, long turn) {
        var gone = new ArrayList<GoneGolden>();
        people.before().forEach((id, members) -> {
            if (!people.after().containsKey(id)) {
                var heir = members.stream()
                        .map(member -> people.owners().get(member.id()))
                        .filter(owner -> owner != null)
                        .findFirst()
                        .orElse(null);
                gone.add(new GoneGolden(
                        id,
                        turn,
                        heir == null ? change.reason() : GoneReason.MERGED,
                        heir,
                        members.stream()
                                .map(change::undoneImport)
                                .filter(undone -> undone != null)
                                .findFirst()
                                .orElse(null)));
            }
        });
        return gone;
    }

    /** Those whose company changed beside them; of many, later and piece by piece. */
    private List<GoldenPerson> colleagues(PeopleChange people, CompaniesChange affected, long turn) {
        var changed = affected.changedForPeople();
        if (changed.isEmpty()) {
            return List.of();
        }
        var found = records.ofCompanies(changed, AT_ONCE + 1);
        if (found.size() > AT_ONCE) {
            changed.forEach(
                    key -> publisher.publishEvent(new CompanyPeopleDue(GoldenIds.company(key), turn, key, null)));
            return List.of();
        }
        var told = new HashSet<>(people.after().keySet());
        told.addAll(people.before().keySet());
        return told(found, told, affected.after(), turn);
    }

    /**
     * Tells of people of some companies, from some of their records.
     *
     * @param found records of the companies
     * @param but people to leave out
     * @param at what is known of the companies
     */
    private List<GoldenPerson> told(
            Collection<Member> found, Collection<UUID> but, Map<Long, CompanyFacts> at, long turn) {
        var people = new ArrayList<List<Member>>();
        var several = new HashSet<UUID>();
        for (var member : found) {
            if (member.record().person() && !but.contains(PeopleChange.ownerOf(member))) {
                if (member.person() == null) {
                    people.add(List.of(member));
                } else {
                    several.add(member.person());
                }
            }
        }
        people.addAll(
                PeopleChange.of(records.byPeople(several), List.of()).before().values());
        var told = new ArrayList<GoldenPerson>();
        for (var members : people) {
            var person = Survivorship.of(members);
            var company = at.get(person.company());
            if (company != null) {
                told.add(person.golden(turn, company, null, null));
            }
        }
        return told;
    }

    /** Tells the next people of a company; returns the last record seen when there may be more. */
    void next(CompanyPeopleDue due, Map<Long, CompanyFacts> at, long turn) {
        var found = records.ofCompany(due.key(), due.after(), AT_ONCE);
        Lanes.<GoldenPerson>lists(told(found, List.of(), at, turn))
                .forEach(list -> publisher.publishEvent(new GoldenPeopleChanged(list)));
        if (found.size() == AT_ONCE) {
            publisher.publishEvent(new CompanyPeopleDue(
                    due.aggregateId(), turn, due.key(), found.getLast().id()));
        }
    }
}
