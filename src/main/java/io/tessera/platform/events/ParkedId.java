package io.tessera.platform.events;

import java.util.Optional;

/**
 * Names a parked fact among all modules'.
 *
 * @param module the listening module
 * @param number its row
 */
record ParkedId(String module, long number) {

    /** Reads an id; empty when it is none. */
    static Optional<ParkedId> parse(String text) {
        var hyphen = text.lastIndexOf('-');
        if (hyphen <= 0 || !text.substring(hyphen + 1).matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        return Optional.of(new ParkedId(text.substring(0, hyphen), Long.parseLong(text.substring(hyphen + 1))));
    }

    @Override
    public String toString() {
        return module + "-" + number;
    }
}
