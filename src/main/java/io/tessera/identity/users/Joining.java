package io.tessera.identity.users;

/** Answer to somebody who chooses a password by a link. */
public sealed interface Joining {

    /**
     * The password counts from now on.
     *
     * @param user the user
     */
    record Joined(User user) implements Joining {}

    /** The link is none, has ended, or was used. */
    record NoSuchLink() implements Joining {}

    /** The first administrator's name can be none. */
    record BadName() implements Joining {}

    /**
     * The password is refused.
     *
     * @param fault why
     */
    record BadPassword(Passwords.Fault fault) implements Joining {}
}
