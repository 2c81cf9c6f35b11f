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
    UNKNOWN_KEYS
}
