package io.tessera.identity.audit;

/** What the trail knows of. */
public enum Action {

    /** A key was made; the subject is the key with its scopes. */
    KEY_ISSUED,

    /** A key was revoked; the subject is the key. */
    KEY_REVOKED,

    /** A key that signs tokens was made; the subject is its id and the time from which it signs. */
    SIGNING_KEY_MADE,

    /** Keys that signed tokens were withdrawn with all tokens they signed. */
    SIGNING_KEYS_WITHDRAWN,

    /** Somebody asked for what they may not do; the subject is the permission and the request. */
    ACCESS_DENIED,

    /** Somebody tried one unknown key after the other; the subject is the latest request. */
    UNKNOWN_KEYS,

    /** A user signed in; the subject is the user. */
    SIGNED_IN,

    /** Somebody gave a name and a password that do not belong together; the subject is the name as typed. */
    SIGN_IN_REFUSED,

    /** A user signed out; the subject is the user. */
    SIGNED_OUT,

    /** A user was invited; the subject is the user and the role. */
    USER_INVITED,

    /** A user was sent a link to choose a password by; the subject is the user. */
    LINK_SENT,

    /** A user chose a password; the subject is the user. */
    PASSWORD_CHOSEN,

    /** A user was given another role; the subject is the user and the role. */
    USER_CHANGED,

    /** A user was shut out; the subject is the user. */
    USER_SHUT_OUT,

    /** A user was let in again; the subject is the user. */
    USER_LET_IN
}
