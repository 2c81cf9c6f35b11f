package io.tessera.platform.events;

import io.tessera.privacy.IdentifierKind;
import io.tessera.privacy.Suppression;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Facts to publish: small, and of a module everybody may listen to. */
final class Suppressions {

    private Suppressions() {}

    static Suppression one() {
        return of(UUID.randomUUID(), 1);
    }

    static Suppression of(UUID id, long version) {
        return new Suppression(id, version, IdentifierKind.EMAIL, true);
    }

    static List<Suppression> some(int count) {
        return Stream.generate(Suppressions::one).limit(count).toList();
    }

    /** Returns facts that fit into one list. */
    static List<Suppression> ofOneLane(int count) {
        return Stream.generate(Suppressions::one)
                .filter(fact -> fact.lane() == 7)
                .limit(count)
                .toList();
    }
}
