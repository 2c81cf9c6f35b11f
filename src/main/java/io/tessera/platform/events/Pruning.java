package io.tessera.platform.events;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** Deletes what nobody needs any more from outboxes, inboxes and flows. */
final class Pruning {

    private static final String OUTBOX = """
            delete from %s.outbox where id in (
              select id from %1$s.outbox where id <= ? and occurred_at <= now() - make_interval(secs => ?)
              order by id limit ?)""";
    private static final String INBOX = """
            delete from %s.inbox where listener = any(?) and handled_at <= now() - make_interval(secs => ?)""";
    private static final String FLOW = "delete from %s.flow where completed_at <= now() - make_interval(secs => ?)";
    private static final int AT_ONCE = 5_000;

    private final JdbcTemplate jdbc;
    private final ModuleTransactionRunner transactions;
    private final Set<String> modules;

    Pruning(JdbcTemplate jdbc, ModuleTransactionRunner transactions, Set<String> modules) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.modules = modules;
    }

    /**
     * Deletes what is handled by all listeners of this process and older than so much. An outbox goes no further than its
     * slowest listener; the inbox of a listener that has such old events before it stays, since it may yet need it.
     */
    void prune(Collection<ListenerWorker> workers, Duration age) {
        var seconds = (double) age.toMillis() / 1000;
        var handled = new HashMap<String, Long>();
        for (var worker : workers) {
            worker.readers().forEach(reader -> handled.merge(reader.source(), reader.position(), Math::min));
        }
        for (var module : modules) {
            pruneOutbox(module, handled.getOrDefault(module, Long.MAX_VALUE), seconds);
            transactions.in(module, "prune", () -> jdbc.update(FLOW.formatted(module), seconds));
        }
        for (var worker : workers) {
            if (worker.listener().backlog() == 0) {
                pruneInbox(worker.listener(), seconds);
            }
        }
    }

    private void pruneOutbox(String module, long upTo, double seconds) {
        int pruned;
        do {
            pruned = transactions.in(
                    module, "prune", () -> jdbc.update(OUTBOX.formatted(module), upTo, seconds, AT_ONCE));
        } while (pruned == AT_ONCE);
    }

    private void pruneInbox(Listener listener, double seconds) {
        var module = listener.module();
        transactions.in(
                module, "prune", () -> jdbc.update(INBOX.formatted(module), new String[] {listener.id()}, seconds));
    }
}
