package io.tessera.platform.access;

/** Where refused attempts are written down. Implemented by identity; a process without it only logs them. */
public interface AccessAudit {

    /**
     * Notes that somebody asked for what they may not do.
     *
     * @param caller who asked
     * @param permission what would have been needed
     * @param request method and path of the request, without its query
     * @param remote the address it came from
     */
    void denied(Caller caller, String permission, String request, String remote);

    /**
     * Notes that somebody tries one unknown key after the other.
     *
     * @param request method and path of the latest request, without its query
     * @param remote the address they come from
     */
    void unknownKeys(String request, String remote);
}
