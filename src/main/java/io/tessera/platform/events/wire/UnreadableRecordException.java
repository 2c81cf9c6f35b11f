package io.tessera.platform.events.wire;

/** A record is no event: its message says in a few words why. */
public final class UnreadableRecordException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * Says why.
     *
     * @param reason a few words, without values of the record
     */
    public UnreadableRecordException(String reason) {
        super(reason, null, false, false);
    }

    /**
     * Returns why the record is no event.
     *
     * @return a few words
     */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
