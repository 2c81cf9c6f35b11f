package io.tessera.contacts.people;

/**
 * Versions of contacts. A contact changes with its golden person, and between two versions of that by itself: a person kept by
 * notes goes with the last of them. So a contact's version is the golden one with room behind it.
 */
final class ContactVersions {

    /** The version of those who are gone for ever. */
    static final long FOR_EVER = Long.MAX_VALUE;

    private static final int ROOM_BITS = 10;

    private ContactVersions() {}

    /** Returns the version of a contact as its golden person's version made it. */
    static long of(long golden) {
        return golden << ROOM_BITS;
    }

    /** Returns the version of the golden person a contact's version was made of. */
    static long golden(long version) {
        return version >> ROOM_BITS;
    }
}
