package io.tessera.verification.verdicts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the use of one address or number changes in a batch. */
final class UseChange {

    private final UUID id;
    private int count;
    private @Nullable String value;
    private boolean online;

    UseChange(UUID id) {
        this.id = id;
    }

    UUID id() {
        return id;
    }

    /** How many records more, or fewer, use it. */
    int count() {
        return count;
    }

    /** The value itself, known where a record began to use it. */
    @Nullable
    String value() {
        return value;
    }

    /** Whether a record that began to use it wishes that name servers be asked. */
    boolean online() {
        return online;
    }

    void add(UsedValue used, boolean wishesOnline) {
        count++;
        value = used.value();
        online |= wishesOnline;
    }

    void remove() {
        count--;
    }
}
