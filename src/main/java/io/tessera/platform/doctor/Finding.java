package io.tessera.platform.doctor;

import java.util.Optional;

/**
 * What a check found.
 *
 * @param level how bad it is
 * @param subject what was looked at
 * @param detail what was found
 * @param remedy how to mend it, empty where nothing is to mend
 */
public record Finding(Level level, String subject, String detail, Optional<String> remedy) {

    /** How bad a finding is. */
    public enum Level {
        /** As it should be. */
        GOOD,
        /** Works, but somebody should look at it. */
        WARNING,
        /** Tessera will not start, or not work, until it is mended. */
        PROBLEM
    }

    static Finding good(String subject, String detail) {
        return new Finding(Level.GOOD, subject, detail, Optional.empty());
    }

    static Finding warning(String subject, String detail, String remedy) {
        return new Finding(Level.WARNING, subject, detail, Optional.of(remedy));
    }

    static Finding problem(String subject, String detail, String remedy) {
        return new Finding(Level.PROBLEM, subject, detail, Optional.of(remedy));
    }
}
