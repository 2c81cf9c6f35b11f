package io.tessera.platform.events;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The roots of flows, stored in the schemas of the modules that opened them. */
final class FlowRoots {

    private final JdbcTemplate jdbc;
    private final ModuleTransactionRunner transactions;
    private final Set<String> modules;

    FlowRoots(JdbcTemplate jdbc, ModuleTransactionRunner transactions, Collection<String> modules) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.modules = new TreeSet<>(modules);
    }

    /** Stores a root; returns false when it is stored already. Needs a transaction of the module. */
    boolean open(String module, FlowId flow, String kind, @Nullable String trace) {
        return jdbc.update(
                        "insert into %s.flow (id, kind, trace) values (?, ?, ?) on conflict (id) do nothing"
                                .formatted(module),
                        flow.value(),
                        kind,
                        trace)
                > 0;
    }

    /** Stores that a root is complete. Needs a transaction of the module. */
    void complete(String module, FlowId flow) {
        jdbc.update(
                "update %s.flow set completed_at = now() where id = ? and completed_at is null".formatted(module),
                flow.value());
    }

    /** Returns the roots that are not complete, of all modules of this process. */
    Set<FlowId> open() {
        var found = new HashSet<FlowId>();
        for (var module : modules) {
            var sql = "select id from %s.flow where completed_at is null".formatted(module);
            transactions
                    .in(module, "flows", () -> jdbc.queryForList(sql, UUID.class))
                    .forEach(id -> found.add(new FlowId(id)));
        }
        return found;
    }

    /** Returns the trace in which a root was opened here, empty when none ran. */
    Optional<String> trace(FlowId flow) {
        for (var module : modules) {
            var sql = "select trace from %s.flow where id = ? and trace is not null".formatted(module);
            var found = transactions.in(module, "flows", () -> jdbc.queryForList(sql, String.class, flow.value()));
            if (!found.isEmpty()) {
                return Optional.of(found.getFirst());
            }
        }
        return Optional.empty();
    }

    /** Returns whether a root may still publish, whichever process opened it; empty when none is stored here. */
    Optional<Boolean> isOpen(FlowId flow) {
        for (var module : modules) {
            var sql = "select completed_at is null from %s.flow where id = ?".formatted(module);
            var found = transactions.in(module, "flows", () -> jdbc.queryForList(sql, Boolean.class, flow.value()));
            if (!found.isEmpty()) {
                return Optional.of(found.getFirst());
            }
        }
        return Optional.empty();
    }
}
