package io.tessera.hygiene.erasure;

import io.tessera.hygiene.HygieneErased;
import io.tessera.hygiene.PersonErasureTraced;
import io.tessera.hygiene.resolution.ErasedFacts;
import io.tessera.hygiene.resolution.ForgetRecords;
import io.tessera.hygiene.resolution.Turns;
import io.tessera.privacy.ErasureRequested;
import java.time.Clock;
import java.util.HashSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Erases a person, named by an address, a number or an id: all records of all people who have it. Whoever asks by a shared
 * mailbox or switchboard so erases all who share it, for the identifier itself must be gone. Of the other identifiers of these
 * people only those are traced that nobody else has.
 */
@Component
class ErasePeople {

    private final Turns turns;
    private final FindPeople find;
    private final ErasedFacts erased;
    private final ForgetRecords forget;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    ErasePeople(
            Turns turns,
            FindPeople find,
            ErasedFacts erased,
            ForgetRecords forget,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.turns = turns;
        this.find = find;
        this.erased = erased;
        this.forget = forget;
        this.publisher = publisher;
        this.clock = clock;
    }

    @ApplicationModuleListener(id = "hygiene-erasures")
    void on(ErasureRequested request) {
        var turn = turns.take();
        var trace = find.of(request);
        var emails = with(trace.emails(), request.email());
        var phones = with(trace.phones(), request.phone());
        var marks = new HashSet<>(emails);
        marks.addAll(trace.numbersWithNames());
        if (request.phone() != null) {
            marks.add(request.phone());
        }
        erased.remember(marks, clock.instant());
        forget.apply(trace.records(), turn);
        var people = with(trace.people(), request.person());
        publisher.publishEvent(
                new PersonErasureTraced(request.aggregateId(), turn, people, trace.recordIds(), emails, phones));
        publisher.publishEvent(
                new HygieneErased(request.aggregateId(), turn, trace.records().size()));
    }

    private static HashSet<UUID> with(Iterable<UUID> ids, @Nullable UUID another) {
        var all = new HashSet<UUID>();
        ids.forEach(all::add);
        if (another != null) {
            all.add(another);
        }
        return all;
    }
}
