package io.tessera.identity.users;

/** Answer to an invitation. */
public sealed interface Inviting {

    /**
     * The message lies in the outbox.
     *
     * @param user who is invited
     */
    record Invited(User user) implements Inviting {}

    /** The name can be none. */
    record BadName() implements Inviting {}

    /** Somebody has the name. */
    record NameTaken() implements Inviting {}
}
