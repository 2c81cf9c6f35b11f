package io.tessera.platform.events;

import java.time.Duration;
import java.util.HashMap;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The right to deliver to a module's listeners, lane by lane. All living processes that run the module are enrolled in its
 * schema; in the order of their ids each takes every n-th lane, so all agree without talking to each other. A lane's fence
 * grows with each change of hands and is written beside every position, so that an owner that was frozen and lost the lane
 * cannot write any more.
 */
final class LaneLease {

    private static final String ENROL = """
            with gone as (
              delete from %1$s.process
              where id <> ? and (expires_at < clock_timestamp()
                or expires_at < clock_timestamp() + make_interval(secs => ?)
                  and not exists (select from pg_stat_activity where pid = backend)))
            insert into %1$s.process (id, backend, expires_at)
            values (?, pg_backend_pid(), clock_timestamp() + make_interval(secs => ?))
            on conflict (id) do update set backend = excluded.backend, expires_at = excluded.expires_at""";
    private static final String LEAVE = """
            update %1$s.lane_lease set expires_at = '-infinity'
            where owner = ? and not lane = any(?) and expires_at > '-infinity'""";
    private static final String TAKE = """
            insert into %1$s.lane_lease as held (lane, owner, backend, fence, expires_at)
            select mine.lane, ?, pg_backend_pid(), 1, clock_timestamp() + make_interval(secs => ?)
            from unnest(?::smallint[]) mine (lane) order by mine.lane
            on conflict (lane) do update set
              owner = excluded.owner, backend = excluded.backend, expires_at = excluded.expires_at,
              fence = held.fence + case when held.owner = excluded.owner then 0 else 1 end
            where held.owner = excluded.owner or held.expires_at < clock_timestamp()
              or not exists (select from pg_stat_activity where pid = held.backend)
            returning lane, fence""";

    private static final String FROZEN = """
            select pg_terminate_backend(pid) from pg_stat_activity
            where usename = current_user and state = 'idle in transaction'
              and state_change < clock_timestamp() - make_interval(secs => ?)
              and pid in (
                select pid from pg_locks
                where locktype = 'relation' and relation = ?::bigint::oid and mode = 'RowExclusiveLock' and granted
                  and database = (select oid from pg_database where datname = current_database()))""";
    private static final double ALIVE = 0.75;
    private static final Logger LOG = LoggerFactory.getLogger(LaneLease.class);

    private final String module;
    private final UUID owner;
    private final Duration validity;
    private final JdbcTemplate jdbc;
    private final ModuleTransactionRunner transactions;
    private volatile LaneRights rights = LaneRights.NONE;
    private volatile boolean shared;
    private volatile long validUntil;

    LaneLease(String module, UUID owner, Duration validity, JdbcTemplate jdbc, ModuleTransactionRunner transactions) {
        this.module = module;
        this.owner = owner;
        this.validity = validity;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    String module() {
        return module;
    }

    /** Takes the lanes that fall to this process when they are free, or holds on to them. Fails when the database is away. */
    void take() {
        var start = System.nanoTime();
        var lanes = share();
        // left in a transaction of its own: two that swap lanes would wait for each other
        var kept = rights;
        rights = kept.only(lanes);
        transactions.in(module, "lease", () -> jdbc.update(LEAVE.formatted(module), owner, array(lanes)));
        var taken = transactions.in(module, "lease", () -> take(lanes));
        validUntil = start + validity.toNanos();
        rights = taken.equals(kept) ? kept : taken;
    }

    /** Enrols this process and returns the lanes that fall to it. */
    private Set<Integer> share() {
        var processes = transactions.in(module, "lease", () -> {
            jdbc.update(ENROL.formatted(module), owner, silence(), owner, seconds());
            return jdbc.queryForList("select id from %s.process order by id".formatted(module), UUID.class);
        });
        shared = processes.size() > 1;
        var place = processes.indexOf(owner);
        return IntStream.range(0, Lanes.COUNT)
                .filter(lane -> lane % processes.size() == place)
                .boxed()
                .collect(Collectors.toSet());
    }

    private LaneRights take(Set<Integer> lanes) {
        var fences = new HashMap<Integer, Long>();
        jdbc.query(
                TAKE.formatted(module),
                row -> {
                    fences.put(row.getInt(1), row.getLong(2));
                },
                owner,
                seconds(),
                array(lanes));
        return new LaneRights(fences);
    }

    /**
     * Returns for how long the lease of a process must still be valid to count as alive without its connection: one that is
     * there may have closed it since its last heartbeat, one found at the start has hardly done that just now.
     */
    private double silence() {
        return validUntil == 0 ? seconds() : seconds() * ALIVE;
    }

    private double seconds() {
        return (double) validity.toMillis() / 1000;
    }

    private static Short[] array(Set<Integer> lanes) {
        return lanes.stream().map(Integer::shortValue).toArray(Short[]::new);
    }

    /**
     * Ends transactions that keep lanes locked and have done nothing for as long as a lease is valid: those of processes
     * that were frozen in the middle of a delivery. What they did is rolled back. A process that was not frozen but thinks
     * for that long delivers again.
     */
    void endFrozenTransactions() {
        var table = transactions.in(
                module,
                "lease",
                () -> jdbc.queryForObject(
                        "select '%s.listener_position'::regclass::oid".formatted(module), Long.class));
        // outside of any module: a module's role may neither see nor end what the login role has begun
        var ended = jdbc.queryForList(FROZEN, Boolean.class, seconds(), table);
        if (!ended.isEmpty()) {
            LOG.warn("{} deliveries of {} by a process that does not answer are given up", ended.size(), module);
        }
    }

    /** Gives the lanes to whoever wants them. */
    void release() {
        rights = LaneRights.NONE;
        transactions.in(module, "lease", () -> {
            jdbc.update(LEAVE.formatted(module), owner, array(Set.of()));
            return jdbc.update("delete from %s.process where id = ?".formatted(module), owner);
        });
    }

    /** Returns the lanes to work for: none while others have them, or when they were not renewed in time. */
    LaneRights rights() {
        return System.nanoTime() - validUntil < 0 ? rights : LaneRights.NONE;
    }

    /** Returns whether other processes run the module too. */
    boolean isShared() {
        return shared;
    }

    /** Stops deliveries until the lanes are taken again. */
    void lose() {
        rights = LaneRights.NONE;
    }
}
