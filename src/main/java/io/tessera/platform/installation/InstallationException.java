package io.tessera.platform.installation;

/** The installation cannot be used as it stands; says what is wrong and what to do. */
public class InstallationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String advice;

    /**
     * Says what is wrong.
     *
     * @param problem what is wrong, for people
     * @param advice what to do about it
     */
    public InstallationException(String problem, String advice) {
        super(problem);
        this.advice = advice;
    }

    /**
     * Says what is wrong and what caused it.
     *
     * @param problem what is wrong, for people
     * @param advice what to do about it
     * @param cause the cause
     */
    public InstallationException(String problem, String advice, Throwable cause) {
        super(problem, cause);
        this.advice = advice;
    }

    /**
     * Tells what to do.
     *
     * @return one or several lines for people
     */
    public String advice() {
        return advice;
    }
}
