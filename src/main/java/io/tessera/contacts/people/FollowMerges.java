package io.tessera.contacts.people;

import io.tessera.contacts.notes.Belongings;
import io.tessera.contacts.notes.Happening;
import io.tessera.contacts.notes.Happening.Kind;
import io.tessera.contacts.notes.Happenings;
import io.tessera.hygiene.GoneReason;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Brings what belonged to merged people to those who live on. */
@Component
class FollowMerges {

    private final People people;
    private final Belongings belongings;
    private final Happenings happenings;
    private final StrandedNotes strandedNotes;
    private final Clock clock;

    FollowMerges(
            People people, Belongings belongings, Happenings happenings, StrandedNotes strandedNotes, Clock clock) {
        this.people = people;
        this.belongings = belongings;
        this.happenings = happenings;
        this.strandedNotes = strandedNotes;
        this.clock = clock;
    }

    /** Follows merges that are already stored. */
    void follow(Collection<Departure> departures) {
        var merged = departures.stream()
                .filter(gone -> gone.reason() == GoneReason.MERGED && gone.mergedInto() != null)
                .toList();
        if (merged.isEmpty()) {
            return;
        }
        happenings.add(merged.stream().map(this::happening).toList());
        var touched = new HashSet<UUID>();
        for (var gone : merged) {
            touched.add(gone.id());
            touched.add(Objects.requireNonNull(gone.mergedInto()));
        }
        var survivors = people.survivors(touched);
        survivors.entrySet().removeIf(entry -> entry.getKey().equals(entry.getValue()));
        belongings.move(survivors);
        strandedNotes.settle(new HashSet<>(survivors.values()));
    }

    private Happening happening(Departure gone) {
        var id = Happening.idOf(Kind.MERGED, gone.id(), gone.version());
        var into = Objects.requireNonNull(gone.mergedInto());
        return new Happening(id, into, clock.instant(), Kind.MERGED, gone.id(), null, null);
    }
}
