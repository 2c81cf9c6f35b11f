package io.tessera.platform.events;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The right to send what a module publishes, and how far that has come: one row of the module's schema. One process at a time
 * has it; its fence grows with each change of hands, so that one that was frozen and lost it cannot move the position any more.
 */
final class RelayPost {

    private static final String TAKE = """
            insert into %1$s.relay as held (owner, backend, fence, expires_at, position)
            values (?, pg_backend_pid(), 1, clock_timestamp() + make_interval(secs => ?), 0)
            on conflict (single) do update set
              owner = excluded.owner, backend = excluded.backend, expires_at = excluded.expires_at,
              fence = held.fence + case when held.owner = excluded.owner then 0 else 1 end
            where held.owner = excluded.owner or held.expires_at < clock_timestamp()
              or not exists (select from pg_stat_activity where pid = held.backend)
            returning fence""";
    private static final String RELEASE = "update %s.relay set expires_at = '-infinity' where owner = ?";
    private static final String MOVE = "update %s.relay set position = greatest(position, ?) where fence = ?";
    private static final String POSITION = "select position from %s.relay where fence = ? for update";

    private final String module;
    private final UUID owner;
    private final Duration validity;
    private final JdbcTemplate jdbc;
    private final ModuleTransactionRunner transactions;
    private volatile long fence;
    private volatile long validUntil;

    RelayPost(String module, UUID owner, Duration validity, JdbcTemplate jdbc, ModuleTransactionRunner transactions) {
        this.module = module;
        this.owner = owner;
        this.validity = validity;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Takes the post when it is free, or holds on to it. Fails when the database is away. */
    void take() {
        var start = System.nanoTime();
        var fences = transactions.in(
                module,
                "relay",
                () -> jdbc.queryForList(
                        TAKE.formatted(module), Long.class, owner, (double) validity.toMillis() / 1000));
        if (fences.isEmpty()) {
            fence = 0;
        } else {
            validUntil = start + validity.toNanos();
            fence = fences.getFirst();
        }
    }

    /** Gives the post to whoever wants it. */
    void release() {
        if (fence != 0) {
            fence = 0;
            transactions.in(module, "relay", () -> jdbc.update(RELEASE.formatted(module), owner));
        }
    }

    /** Returns the fence to write with, 0 while another process has the post or it was not renewed in time. */
    long fence() {
        return System.nanoTime() - validUntil < 0 ? fence : 0;
    }

    /** Returns up to which place in the outbox everything is sent; empty when the post went to another. Needs a transaction. */
    Optional<Long> position(long heldFence) {
        return jdbc.queryForList(POSITION.formatted(module), Long.class, heldFence).stream()
                .findFirst();
    }

    /** Moves the position on; fails when the post went to another. Needs a transaction. */
    void moveTo(long position, long heldFence) {
        if (jdbc.update(MOVE.formatted(module), position, heldFence) != 1) {
            throw new LeaseLostException(module);
        }
    }
}
