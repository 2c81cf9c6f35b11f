package io.tessera.platform.cli;

/** The server refused a request, with a problem (RFC 9457). */
public final class ApiRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;

    ApiRefusal(int status, String type, String detail) {
        super(detail);
        this.status = status;
        this.type = type;
    }

    /**
     * Returns the HTTP status.
     *
     * @return 400 to 599
     */
    public int status() {
        return status;
    }

    /**
     * Returns the stable type of the problem.
     *
     * @return a URN, empty when the server gave none
     */
    public String type() {
        return type;
    }

    /**
     * Returns whether what was sent is at fault, not the server.
     *
     * @return true for statuses 400 to 499
     */
    public boolean blamesTheInput() {
        return status < 500;
    }
}
