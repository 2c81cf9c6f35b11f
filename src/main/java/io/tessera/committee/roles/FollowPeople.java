package io.tessera.committee.roles;

import io.tessera.committee.CommitteeErased;
import io.tessera.contacts.PeopleRemoved;
import io.tessera.contacts.PeopleUpdated;
import io.tessera.privacy.ErasureTraced;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears of people from contacts, and of people to forget. */
@Component
class FollowPeople {

    private final AssessRoles roles;
    private final ApplicationEventPublisher events;

    FollowPeople(AssessRoles roles, ApplicationEventPublisher events) {
        this.roles = roles;
        this.events = events;
    }

    @ApplicationModuleListener(id = "committee-people-updated")
    void onUpdated(List<PeopleUpdated> updates) {
        roles.assess(updates.stream().flatMap(event -> event.items().stream()).toList());
    }

    @ApplicationModuleListener(id = "committee-people-removed")
    void onRemoved(List<PeopleRemoved> removals) {
        roles.withdraw(
                removals.stream().flatMap(event -> event.items().stream()).toList());
    }

    @ApplicationModuleListener(id = "committee-erasures")
    void on(ErasureTraced trace) {
        var deleted = roles.forget(trace.people());
        events.publishEvent(new CommitteeErased(trace.aggregateId(), trace.version(), deleted));
    }
}
