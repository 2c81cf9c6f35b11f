package io.tessera.verification.verdicts;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the use of addresses, or of numbers, changes in a batch. */
final class UseChanges {

    private final Map<UUID, UseChange> byId = new LinkedHashMap<>();

    void began(@Nullable UsedValue used, boolean online) {
        if (used != null) {
            byId.computeIfAbsent(used.id(), UseChange::new).began(used, online);
        }
    }

    void ended(@Nullable UUID id) {
        if (id != null) {
            byId.computeIfAbsent(id, UseChange::new);
        }
    }

    Collection<UseChange> all() {
        return byId.values();
    }

    /** Returns those that records only ceased to use. */
    List<UUID> endedOnly() {
        return byId.values().stream()
                .filter(change -> change.value() == null)
                .map(UseChange::id)
                .toList();
    }

    /** Leaves out what other records still use: nothing changes for it. */
    void keep(Collection<UUID> stillUsed) {
        stillUsed.forEach(byId::remove);
    }
}
