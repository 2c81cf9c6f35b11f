package io.tessera.identity.keys;

import io.tessera.platform.installation.InstallationException;

/** Keys that somebody made up elsewhere must not be easier to guess than ours. */
final class GivenKeys {

    private static final int FEWEST_DIFFERENT = 10;

    private GivenKeys() {}

    /**
     * Checks a key given from outside.
     *
     * @param given the key
     * @throws InstallationException when it is too short or too plain; the message does not hold the key
     */
    static void check(String given) {
        if (!KeyToken.isPlausible(given) || given.chars().distinct().count() < FEWEST_DIFFERENT) {
            throw new InstallationException(
                    "TESSERA_BOOTSTRAP_API_KEY must have 32 to 200 visible ASCII characters, at least "
                            + FEWEST_DIFFERENT
                            + " of them different.",
                    "Make one with: openssl rand -hex 32");
        }
    }
}
