package io.tessera.verification.verdicts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the use of one address or number changes in a batch. */
final class UseChange {

    private final UUID id;
    private @Nullable String value;
    private boolean online;

    UseChange(UUID id) {
        this.id = id;
    }

    UUID id() {
        return id;
    }

    /** The value, where a record began to use it; absent where records only ceased to. */
    @Nullable
    String value() {
        return value;
    }

    /** Whether a record that began to use it wishes that name servers be asked. */
    boolean online() {
        return online;
    }

    void began(UsedValue used, boolean wishesOnline) {
        value = used.value();
        online |= wishesOnline;
    }
}
