package io.tessera.identity.tokens;

import org.springframework.stereotype.Component;

/** Replaces the key that signs. */
@Component
public class RotateSigningKeys {

    private final MakeSigningKeys make;
    private final CurrentKeys current;

    RotateSigningKeys(MakeSigningKeys make, CurrentKeys current) {
        this.make = make;
        this.current = current;
    }

    /**
     * Makes a new key, which signs once every process has had the time to read it; tokens of the old one hold until they end.
     * While a new key waits for its turn there is no second one.
     *
     * @param by who asks, for the trail
     * @param origin where the request came from, for the trail
     * @return the new key, or the one that waits
     */
    public Rotation rotate(String by, String origin) {
        var rotation = make.next(by, origin);
        current.forget();
        return rotation;
    }

    /**
     * Makes a new key, which signs at once, and withdraws all others with the tokens they signed: for a key that others may
     * know. Requests under way with such tokens are refused; other processes learn of it within a minute.
     *
     * @param by who asks, for the trail
     * @param origin where the request came from, for the trail
     * @return the new key
     */
    public Rotation withdrawAndReplace(String by, String origin) {
        var rotation = make.replaceAll(by, origin);
        current.forget();
        return rotation;
    }
}
