package io.tessera.platform.events;

import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The right to deliver to a module's listeners: one process at a time has it. Its fence grows with each change of hands and
 * is written beside every position, so that an owner that was frozen and lost the lease cannot write any more.
 */
final class ModuleLease {

    private static final String NAME = "deliveries";
    private static final String TAKE = """
            insert into %1$s.lease as held (name, owner, backend, fence, expires_at)
            values (?, ?, pg_backend_pid(), 1, clock_timestamp() + make_interval(secs => ?))
            on conflict (name) do update set
              owner = excluded.owner, backend = excluded.backend, expires_at = excluded.expires_at,
              fence = held.fence + case when held.owner = excluded.owner then 0 else 1 end
            where held.owner = excluded.owner or held.expires_at < clock_timestamp()
              or not exists (select from pg_stat_activity where pid = held.backend)
            returning fence""";

    private final String module;
    private final UUID owner;
    private final Duration validity;
    private final JdbcTemplate jdbc;
    private final ModuleTransactionRunner transactions;
    private volatile long fence;
    private volatile long validUntil;

    ModuleLease(String module, UUID owner, Duration validity, JdbcTemplate jdbc, ModuleTransactionRunner transactions) {
        this.module = module;
        this.owner = owner;
        this.validity = validity;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    String module() {
        return module;
    }

    /** Takes the lease when it is free, or holds on to it. Fails when the database is away. */
    void take() {
        var start = System.nanoTime();
        var fences = transactions.in(
                module,
                "lease",
                () -> jdbc.queryForList(
                        TAKE.formatted(module), Long.class, NAME, owner, (double) validity.toMillis() / 1000));
        if (fences.isEmpty()) {
            fence = 0;
        } else {
            validUntil = start + validity.toNanos();
            fence = fences.getFirst();
        }
    }

    /** Gives the lease to whoever wants it. */
    void release() {
        if (fence != 0) {
            fence = 0;
            transactions.in(
                    module,
                    "lease",
                    () -> jdbc.update(
                            "update %s.lease set expires_at = '-infinity' where name = ? and owner = ?"
                                    .formatted(module),
                            NAME,
                            owner));
        }
    }

    /** Returns the fence to write with, 0 while another process has the lease or it was not renewed in time. */
    long fence() {
        return System.nanoTime() - validUntil < 0 ? fence : 0;
    }

    /** Stops deliveries until the lease is taken again. */
    void lose() {
        fence = 0;
    }
}
