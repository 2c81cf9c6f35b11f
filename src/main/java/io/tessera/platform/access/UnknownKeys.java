package io.tessera.platform.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Counts tries with unknown keys by the address they come from, in this process. Guessing a key is hopeless; somebody who tries
 * is worth a note, and a client with a revoked key that asks again and again is worth being told to wait. A known key
 * gets in from the same address all the same: many may share it.
 */
@Component
class UnknownKeys {

    /** After so long without a try an address begins anew. */
    static final Duration MEMORY = Duration.ofMinutes(1);

    /** So many tries are answered like any other. */
    static final int BORNE = 10;

    private static final int REMEMBERED = 10_000;

    private final ObjectProvider<AccessAudit> audit;
    private final Cache<String, AtomicInteger> tries = Caffeine.newBuilder()
            .expireAfterAccess(MEMORY)
            .maximumSize(REMEMBERED)
            .build();

    UnknownKeys(ObjectProvider<AccessAudit> audit) {
        this.audit = audit;
    }

    /**
     * Counts a try. The first one too many is noted, and no other until the address has been quiet.
     *
     * @param request method and path
     * @param remote the address it came from
     * @return whether there were too many
     */
    boolean areTooMany(String request, String remote) {
        var count = tries.get(remote, address -> new AtomicInteger()).incrementAndGet();
        if (count == BORNE + 1) {
            audit.ifAvailable(trail -> trail.unknownKeys(request, remote));
        }
        return count > BORNE;
    }
}
