package io.tessera.identity.audit;

/** What the trail knows of. */
public enum Action {

    /** A key was made; the subject is the key with its scopes. */
    KEY_ISSUED,

    /** A key was revoked; the subject is the key. */
    KEY_REVOKED,

    /** Somebody asked for what they may not do; the subject is the permission and the request. */
    ACCESS_DENIED,

    /** Somebody tried one unknown key after the other; the subject is the latest request. */
    UNKNOWN_KEYS
}
