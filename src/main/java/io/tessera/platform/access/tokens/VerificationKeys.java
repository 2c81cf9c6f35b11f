package io.tessera.platform.access.tokens;

import com.nimbusds.jose.jwk.ECKey;
import io.tessera.platform.access.IdentityAwayException;
import java.util.Optional;

/** The public keys of identity. A process that runs identity has them at hand; others fetch them. */
public interface VerificationKeys {

    /**
     * Finds a key.
     *
     * @param id the id that a token names; nothing else of what it says of keys is looked at
     * @return the key, empty when identity has published none of this id
     * @throws IdentityAwayException when it cannot be told, since no key is known yet
     */
    Optional<ECKey> find(String id);
}
