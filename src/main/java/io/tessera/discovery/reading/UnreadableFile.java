package io.tessera.discovery.reading;

/** No row of a file can be read, for a reason the user can mend. */
public final class UnreadableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * Names the reason.
     *
     * @param code stable, lower case with hyphens, such as {@code binary-content}
     * @param detail what is wrong and what to do, for people; never a value of the file
     */
    public UnreadableFile(String code, String detail) {
        super(detail);
        this.code = code;
    }

    /**
     * Returns the stable name of the reason.
     *
     * @return lower case with hyphens
     */
    public String code() {
        return code;
    }

    /**
     * Returns what is wrong and what to do.
     *
     * @return a sentence or two for people
     */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
