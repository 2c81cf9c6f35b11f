package io.tessera.platform.events;

/** Another process delivers to this module's listeners now; whatever was under way is rolled back. */
final class LeaseLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LeaseLostException(String module) {
        super("Another process took over the deliveries of " + module);
    }
}
