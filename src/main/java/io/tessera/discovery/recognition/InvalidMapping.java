package io.tessera.discovery.recognition;

/** A mapping that says something that cannot be followed. */
public final class InvalidMapping extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what is wrong.
     *
     * @param detail what is wrong and what to do, for people
     */
    public InvalidMapping(String detail) {
        super(detail);
    }

    /**
     * Returns what is wrong and what to do.
     *
     * @return a sentence for people
     */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
