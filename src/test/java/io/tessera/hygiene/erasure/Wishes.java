package io.tessera.hygiene.erasure;

import io.tessera.platform.identifiers.KeyedHashes;
import io.tessera.privacy.ErasureRequested;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** People who wish to be forgotten. */
@TestComponent
public class Wishes {

    private final ErasePeople erase;
    private final KeyedHashes hashes;

    Wishes(ErasePeople erase, KeyedHashes hashes) {
        this.erase = erase;
        this.hashes = hashes;
    }

    /** Whoever has an address shall be forgotten; needs a transaction of the module. */
    public void forget(String email) {
        erase.on(new ErasureRequested(UUID.randomUUID(), 1, hashes.email(email), null, null));
    }
}
