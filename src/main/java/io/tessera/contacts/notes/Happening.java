package io.tessera.contacts.notes;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a person.
 *
 * @param id made of what happened, so that it is written down once
 * @param person whom it happened to
 * @param at when it was heard of
 * @param kind what
 * @param other the other person of a merge or split, the note that was written or deleted
 * @param importId the import that was undone
 * @param actor the user who did it, null where nobody did
 */
public record Happening(
        UUID id,
        UUID person,
        Instant at,
        Kind kind,
        @Nullable UUID other,
        @Nullable UUID importId,
        @Nullable String actor) {

    /** What can happen. */
    public enum Kind {
        /** Another person turned out to be the same. */
        MERGED,
        /** The person was split off another. */
        SPLIT,
        /** An import was undone, and the person stayed without what it told. */
        UNDONE,
        /** Somebody wrote a note. */
        NOTE_ADDED,
        /** Somebody deleted a note. */
        NOTE_DELETED
    }

    /**
     * Makes the id of something that facts tell of.
     *
     * @param kind what happened
     * @param cause the aggregate whose fact tells it
     * @param version the version of the fact
     * @return the same id whenever the fact is heard
     */
    public static UUID idOf(Kind kind, UUID cause, long version) {
        return UUID.nameUUIDFromBytes((kind + ":" + cause + ":" + version).getBytes(StandardCharsets.UTF_8));
    }
}
