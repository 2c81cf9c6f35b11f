package io.tessera.identity.users;

/** Answer to a change of a user. */
public enum UserChange {
    /** It is done. */
    DONE,
    /** There is no such user. */
    NO_SUCH_USER,
    /** Nobody would be left who could administrate. */
    LAST_ADMINISTRATOR
}
