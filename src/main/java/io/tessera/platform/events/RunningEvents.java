package io.tessera.platform.events;

import io.tessera.platform.data.CurrentModule;
import io.tessera.platform.data.ModuleTransactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Answers operators from the running engine and the modules' tables. */
final class RunningEvents implements EventOperations {

    private static final String PARKED = """
            select id, listener, type, event_id, aggregate_id, version, flow, attempts, error, since,
              (select count(*) from %1$s.parked later
               where later.listener = first.listener and later.aggregate_id = first.aggregate_id and later.id > first.id)
            from %1$s.parked first
            where state = 'PARKED' and id > ? and (?::uuid is null or flow = ?) and (?::bigint is null or id = ?)
            order by id limit ?""";

    private final EventEngine engine;
    private final Listeners listeners;
    private final Pruning pruning;
    private final ModuleTransactions transactions;
    private final JdbcTemplate jdbc;
    private final Set<String> modules;
    private final EventBridge bridge;

    RunningEvents(
            EventEngine engine,
            Listeners listeners,
            Pruning pruning,
            ModuleTransactions transactions,
            JdbcTemplate jdbc,
            Collection<String> modules,
            EventBridge bridge) {
        this.engine = engine;
        this.listeners = listeners;
        this.pruning = pruning;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.modules = new TreeSet<>(modules);
        this.bridge = bridge;
    }

    @Override
    public List<PublisherState> publishers() {
        return modules.stream()
                .map(module -> new PublisherState(
                        module, listeners.publishedTotal(module), listeners.publishedPerSecond(module)))
                .toList();
    }

    @Override
    public List<ListenerState> listeners() {
        return engine.workers().values().stream().map(this::state).toList();
    }

    private ListenerState state(ListenerWorker worker) {
        var listener = worker.listener();
        var positions = new TreeMap<String, Long>();
        worker.readers().forEach(reader -> positions.put(reader.source(), reader.position()));
        var oldest = worker.readers().stream()
                .flatMap(reader -> oldestBehind(reader.table(), reader.position()).stream())
                .min(Timestamp::compareTo);
        return new ListenerState(
                listener.id(),
                listener.module(),
                new TreeSet<>(listener.types().keySet()),
                listener.backlog(),
                listener.handledTotal(),
                listener.perSecond(),
                worker.held().parkedFacts(),
                positions,
                oldest.map(Timestamp::toInstant).orElse(null));
    }

    private Optional<Timestamp> oldestBehind(EventTable table, long position) {
        return transactions
                .call(
                        table.module(),
                        () -> jdbc.queryForList(
                                "select %s from %s where id > ? order by id limit 1"
                                        .formatted(table.age(), table.qualified()),
                                Timestamp.class,
                                position))
                .stream()
                .findFirst();
    }

    @Override
    public List<ParkedEvent> parked(@Nullable String after, @Nullable FlowId flow, int limit) {
        var from = after == null ? null : ParkedId.parse(after).orElse(null);
        var found = new ArrayList<ParkedEvent>();
        for (var module : modules) {
            var order = from == null ? 1 : module.compareTo(from.module());
            if (order >= 0 && found.size() < limit) {
                var behind = from == null || order > 0 ? 0 : from.number();
                found.addAll(list(module, behind, flow, null, limit - found.size()));
            }
        }
        return found;
    }

    private List<ParkedEvent> list(String module, long after, @Nullable FlowId flow, @Nullable Long id, int limit) {
        var flowId = flow == null ? null : flow.value();
        return transactions.call(
                module,
                () -> jdbc.query(
                        PARKED.formatted(module),
                        (row, n) -> parked(module, row),
                        after,
                        flowId,
                        flowId,
                        id,
                        id,
                        limit));
    }

    private static ParkedEvent parked(String module, ResultSet row) throws SQLException {
        return new ParkedEvent(
                new ParkedId(module, row.getLong(1)).toString(),
                module,
                row.getString(2),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getObject(5, UUID.class),
                row.getObject(6, Long.class),
                row.getObject(7, UUID.class),
                row.getInt(8),
                row.getString(9),
                row.getTimestamp(10).toInstant(),
                row.getLong(11));
    }

    @Override
    public boolean redrive(String id) {
        return change(id, (parked, number) -> jdbc.update("""
                        update %s.parked set state = 'RETRYING', attempts = 0, next_attempt_at = now()
                        where id = ? and state = 'PARKED'""".formatted(parked.module()), number))
                .isPresent();
    }

    @Override
    public Optional<ParkedEvent> discard(String id) {
        return change(
                id,
                (parked, number) -> jdbc.update(
                        "delete from %s.parked where id = ? and state = 'PARKED'".formatted(parked.module()), number));
    }

    private Optional<ParkedEvent> change(String id, BiFunction<ParkedEvent, Long, Integer> change) {
        return ParkedId.parse(id)
                .filter(parsed -> modules.contains(parsed.module()))
                .flatMap(parsed -> {
                    var found = transactions.call(parsed.module(), () -> {
                        var parked = list(parsed.module(), 0, null, parsed.number(), 1).stream()
                                .findFirst();
                        return parked.filter(event -> change.apply(event, parsed.number()) == 1);
                    });
                    found.ifPresent(event -> reconsider(event.module(), event.listener()));
                    return found;
                });
    }

    private void reconsider(String module, String listener) {
        if (listener.equals(DeadLetters.RECEIVER)) {
            bridge.reconsiderDeadLetters(module);
            return;
        }
        var worker = engine.workers().get(listener);
        if (worker != null) {
            worker.reconsiderParked();
        }
    }

    @Override
    public void pruneHandled() {
        pruning.everythingUpToNow(engine.workers().values());
    }

    @Override
    public void pruneHandledSoon() {
        pruning.everythingUpToNowLater(CurrentModule.require());
    }

    @Override
    public int forget(Collection<UUID> aggregates) {
        var ids = aggregates.toArray(UUID[]::new);
        var forgotten = 0;
        for (var module : modules) {
            forgotten += transactions.call(
                    module,
                    () -> jdbc.update(
                            "delete from %s.parked where aggregate_id = any(?)".formatted(module), (Object) ids));
        }
        engine.workers().values().forEach(ListenerWorker::reconsiderParked);
        modules.forEach(bridge::reconsiderDeadLetters);
        return forgotten;
    }
}
