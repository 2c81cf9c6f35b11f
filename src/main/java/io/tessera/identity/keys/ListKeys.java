package io.tessera.identity.keys;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists keys, newest first. */
@Component
public class ListKeys {

    private final ApiKeys keys;

    ListKeys(ApiKeys keys) {
        this.keys = keys;
    }

    /**
     * Lists the newest keys.
     *
     * @param count the most to list
     * @return the keys, revoked ones included
     */
    @Transactional(readOnly = true)
    public List<ApiKey> newest(int count) {
        return keys.newest(count);
    }

    /**
     * Lists on from a key.
     *
     * @param at when that key was made
     * @param id its id
     * @param count the most to list
     * @return the keys made before it
     */
    @Transactional(readOnly = true)
    public List<ApiKey> before(Instant at, UUID id, int count) {
        return keys.before(at, id, count);
    }
}
