package io.tessera.verification.verdicts;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the use of addresses, or of numbers, changes in a batch. */
final class UseChanges {

    private final Map<UUID, UseChange> byId = new LinkedHashMap<>();

    void more(@Nullable UsedValue used, boolean online) {
        if (used != null) {
            byId.computeIfAbsent(used.id(), UseChange::new).add(used, online);
        }
    }

    void less(@Nullable UUID id) {
        if (id != null) {
            byId.computeIfAbsent(id, UseChange::new).remove();
        }
    }

    /** Returns the changes that may matter: a use that ended and began again matters only to who wishes to ask. */
    Collection<UseChange> all() {
        byId.values().removeIf(change -> change.count() == 0 && !change.online());
        return byId.values();
    }
}
