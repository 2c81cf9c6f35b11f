package io.tessera.gateway.forwarding;

/** An instance did not answer a request. */
final class InstanceFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What went wrong. */
    enum Kind {
        /** No connection came about, so that nothing of the request was sent. */
        UNREACHABLE,
        /** The connection broke before an answer. */
        BROKEN,
        /** There was no answer in time. */
        SLOW
    }

    private final Kind kind;
    private final boolean bodyUntouched;

    InstanceFailure(Kind kind, boolean bodyUntouched, Throwable cause) {
        super("An instance failed: " + kind, cause);
        this.kind = kind;
        this.bodyUntouched = bodyUntouched;
    }

    Kind kind() {
        return kind;
    }

    /** Returns whether the request's body can still be sent whole: nothing of it was read. */
    boolean bodyUntouched() {
        return bodyUntouched;
    }
}
