package io.tessera.committee.roles;

import io.tessera.committee.RoleAssessment;
import io.tessera.committee.RolesAssessed;
import io.tessera.committee.RolesWithdrawn;
import io.tessera.committee.WithdrawnRole;
import io.tessera.committee.titles.TitleReader;
import io.tessera.contacts.Contact;
import io.tessera.contacts.RemovedPerson;
import io.tessera.platform.events.Fact;
import io.tessera.platform.events.Lanes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the role of each person by the newest fact about them and tells it downstream, with the person as they now are. What
 * is older than what is known changes nothing, so that the order of facts does not matter.
 */
@Service
@Transactional
class AssessRoles {

    private final PersonRoleTable table;
    private final TitleReader titles;
    private final ApplicationEventPublisher events;

    AssessRoles(PersonRoleTable table, TitleReader titles, ApplicationEventPublisher events) {
        this.table = table;
        this.titles = titles;
        this.events = events;
    }

    /** Reads the titles of people as they now are. */
    void assess(Collection<Contact> people) {
        var assessed = new ArrayList<RoleAssessment>(people.size());
        keep(newest(people), contact -> {
            var reading = titles.read(contact.title());
            assessed.add(new RoleAssessment(
                    contact.aggregateId(),
                    contact.version(),
                    contact,
                    reading.seniority(),
                    reading.function(),
                    reading.buyingRole(),
                    reading.words()));
            return new PersonFact(contact.aggregateId(), contact.version(), PersonRole.of(contact, reading));
        });
        Lanes.<RoleAssessment>lists(assessed).forEach(list -> events.publishEvent(new RolesAssessed(list)));
    }

    /** Gives up the roles of people who are no more. */
    void withdraw(Collection<RemovedPerson> people) {
        var withdrawn = new ArrayList<WithdrawnRole>(people.size());
        keep(newest(people), removed -> {
            withdrawn.add(new WithdrawnRole(removed.aggregateId(), removed.version(), removed.mergedInto()));
            return new PersonFact(removed.aggregateId(), removed.version(), null);
        });
        publishWithdrawn(withdrawn);
    }

    /**
     * Forgets people for ever.
     *
     * @return how many of them had a role
     */
    int forget(Collection<UUID> people) {
        table.lock();
        var living = table.living(people);
        var forgotten = people.stream()
                .map(person -> new PersonFact(person, PersonFact.FOR_EVER, null))
                .toList();
        table.replace(people, forgotten);
        var withdrawn = new ArrayList<WithdrawnRole>();
        living.forEach((person, version) -> withdrawn.add(new WithdrawnRole(person, version + 1, null)));
        publishWithdrawn(withdrawn);
        return living.size();
    }

    private <F extends Fact> void keep(Map<UUID, F> facts, Function<F, PersonFact> reader) {
        table.lock();
        var versions = table.versions(facts.keySet());
        var kept = new ArrayList<PersonFact>(facts.size());
        var known = new ArrayList<UUID>();
        for (var fact : facts.values()) {
            var version = versions.get(fact.aggregateId());
            if (version == null || fact.version() > version) {
                kept.add(reader.apply(fact));
                if (version != null) {
                    known.add(fact.aggregateId());
                }
            }
        }
        table.replace(known, kept);
    }

    /** Folds several versions of a person into the newest. */
    private static <F extends Fact> Map<UUID, F> newest(Collection<F> facts) {
        // in the order of arrival: people come with ids that ascend, which is how the index likes them
        var newest = LinkedHashMap.<UUID, F>newLinkedHashMap(facts.size());
        for (var fact : facts) {
            newest.merge(fact.aggregateId(), fact, (a, b) -> b.version() > a.version() ? b : a);
        }
        return newest;
    }

    private void publishWithdrawn(List<WithdrawnRole> withdrawn) {
        Lanes.<WithdrawnRole>lists(withdrawn).forEach(list -> events.publishEvent(new RolesWithdrawn(list)));
    }
}
