package io.tessera.gateway.joining;

import tools.jackson.databind.JsonNode;

/** What another process said when it was asked what this one was. */
sealed interface PeerAnswer {

    /**
     * Its part.
     *
     * @param process its address
     * @param body the answer's body
     */
    record Part(String process, JsonNode body) implements PeerAnswer {}

    /**
     * Nothing.
     *
     * @param process its address; of a module that nobody runs, the module's name
     * @param reason why, for people
     */
    record Away(String process, String reason) implements PeerAnswer {}

    /** It was this process, by one of its addresses. */
    record Myself() implements PeerAnswer {}
}
