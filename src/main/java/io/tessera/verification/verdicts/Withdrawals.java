package io.tessera.verification.verdicts;

import io.tessera.platform.events.Lanes;
import io.tessera.verification.VerdictsWithdrawn;
import io.tessera.verification.WithdrawnVerdict;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Makes the events by which verdicts are withdrawn. */
final class Withdrawals {

    private Withdrawals() {}

    static <T> List<VerdictsWithdrawn> of(Collection<T> rows, Function<T, UUID> id, ToLongFunction<T> version) {
        var facts = rows.stream()
                .map(row -> new WithdrawnVerdict(id.apply(row), version.applyAsLong(row)))
                .toList();
        return Lanes.<WithdrawnVerdict>lists(facts).stream()
                .map(VerdictsWithdrawn::new)
                .toList();
    }
}
