package io.tessera.platform.events;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Deletes what nobody needs any more from outboxes and what came in, inboxes and flows. */
final class Pruning {

    private static final String HANDLED = """
            delete from %1$s where id in (
              select id from %1$s where id <= ? and %2$s <= ? order by id limit ?)""";
    private static final String REMEMBER = """
            insert into %s.pruning as known (up_to) values (?)
            on conflict (single) do update set up_to = greatest(known.up_to, excluded.up_to)""";

    private static final int AT_ONCE = 5_000;

    private final JdbcTemplate jdbc;
    private final ModuleTransactionRunner transactions;
    private final Set<String> modules;
    private final Outgoing outgoing;
    private volatile @Nullable Instant wanted;

    Pruning(JdbcTemplate jdbc, ModuleTransactionRunner transactions, Set<String> modules, Outgoing outgoing) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.modules = modules;
        this.outgoing = outgoing;
    }

    /** Deletes what is handled, however young; what is not handled yet follows with the next upkeeps, of the next process too. */
    void everythingUpToNow(Collection<ListenerWorker> workers) {
        var now = databaseTime(Duration.ZERO);
        for (var module : modules) {
            transactions.in(module, "prune", () -> jdbc.update(REMEMBER.formatted(module), Timestamp.from(now)));
        }
        wanted = now;
        goOn(workers, true);
    }

    /** Writes down in a module's running transaction what {@link #goOn} is to do; one that is rolled back asks in vain. */
    void everythingUpToNowLater(String module) {
        var now = Objects.requireNonNull(jdbc.queryForObject("select clock_timestamp()", Timestamp.class));
        jdbc.update(REMEMBER.formatted(module), now);
        wanted = later(wanted, now.toInstant());
    }

    /** Remembers what was asked for before this process started. */
    void remember() {
        for (var module : modules) {
            transactions
                    .in(
                            module,
                            "prune",
                            () -> jdbc.queryForList("select up_to from %s.pruning".formatted(module), Timestamp.class))
                    .forEach(upTo -> wanted = later(wanted, upTo.toInstant()));
        }
    }

    private static Instant later(@Nullable Instant one, Instant other) {
        return one == null || one.isBefore(other) ? other : one;
    }

    /** Goes on with what was asked for, until nothing of it is left. */
    void goOn(Collection<ListenerWorker> workers) {
        goOn(workers, false);
    }

    private void goOn(Collection<ListenerWorker> workers, boolean patient) {
        var upTo = wanted;
        if (upTo != null && prune(workers, upTo, patient)) {
            for (var module : modules) {
                transactions.in(
                        module,
                        "prune",
                        () -> jdbc.update(
                                "delete from %s.pruning where up_to <= ?".formatted(module), Timestamp.from(upTo)));
            }
            wanted = upTo.equals(wanted) ? null : wanted;
        }
    }

    /** Deletes what is handled and older than so much. */
    void olderThan(Collection<ListenerWorker> workers, Duration age) {
        var upTo = databaseTime(age);
        prune(workers, upTo, false);
        for (var module : modules) {
            // never sooner: while events of a flow are under way, these rows say so
            transactions.in(
                    module,
                    "prune",
                    () -> jdbc.update(
                            "delete from %s.sent where sent_at <= ?".formatted(module), Timestamp.from(upTo)));
            // nor these, which say of nobody anything: who waits for a flow is not told meanwhile that it never was
            transactions.in(
                    module,
                    "prune",
                    () -> jdbc.update(
                            "delete from %s.flow where completed_at <= ?".formatted(module), Timestamp.from(upTo)));
        }
    }

    private Instant databaseTime(Duration ago) {
        var module = modules.iterator().next();
        var time = transactions.in(
                module,
                "prune",
                () -> jdbc.queryForObject(
                        "select clock_timestamp() - make_interval(secs => ?)",
                        Timestamp.class,
                        (double) ago.toMillis() / 1000));
        return Objects.requireNonNull(time).toInstant();
    }

    /** A table goes no further than its slowest reader, in whatever process. Returns whether all that is old enough is gone. */
    private boolean prune(Collection<ListenerWorker> workers, Instant upTo, boolean patient) {
        var handled = new HashMap<EventTable, Long>();
        var all = true;
        for (var worker : workers) {
            for (var reader : worker.readers()) {
                worker.positions().save(reader, patient);
                handled.merge(reader.table(), worker.positions().stored(reader.source()), Math::min);
            }
            all &= pruneInbox(worker, upTo);
        }
        for (var module : modules) {
            handled.merge(EventTable.outboxOf(module), outgoing.relayed(module), Math::min);
            for (var table : List.of(EventTable.outboxOf(module), EventTable.inboundOf(module))) {
                pruneHandled(table, handled.getOrDefault(table, Long.MAX_VALUE), upTo);
                var oldest = oldest(table, 0);
                all &= oldest == null || oldest.isAfter(upTo);
            }
        }
        return all;
    }

    private void pruneHandled(EventTable table, long position, Instant upTo) {
        var sql = HANDLED.formatted(table.qualified(), table.age());
        int pruned;
        do {
            pruned = transactions.in(
                    table.module(), "prune", () -> jdbc.update(sql, position, Timestamp.from(upTo), AT_ONCE));
        } while (pruned == AT_ONCE);
    }

    /**
     * The inbox is needed for what stands behind the stored positions. All of that was stored after its oldest row was, and
     * handled later still: older entries can go.
     */
    private boolean pruneInbox(ListenerWorker worker, Instant upTo) {
        var listener = worker.listener();
        var until = upTo;
        for (var reader : worker.readers()) {
            var oldest = oldest(reader.table(), worker.positions().stored(reader.source()));
            until = oldest != null && oldest.isBefore(until) ? oldest : until;
        }
        var before = Timestamp.from(until);
        transactions.in(
                listener.module(),
                "prune",
                () -> jdbc.update(
                        "delete from %s.inbox where listener = ? and handled_at < ?".formatted(listener.module()),
                        listener.id(),
                        before));
        return until.equals(upTo);
    }

    private @Nullable Instant oldest(EventTable table, long behind) {
        var found = transactions.in(
                table.module(),
                "prune",
                () -> jdbc.queryForList(
                        "select min(%s) from %s where id > ?".formatted(table.age(), table.qualified()),
                        Timestamp.class,
                        behind));
        var first = found.getFirst();
        return first == null ? null : first.toInstant();
    }
}
