package io.tessera.platform.events;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which flows this process has heard of: their roots, and events of theirs that are still kept. Nothing of a flow is left once
 * it has been complete for as long as events are kept; from then on it is as if it had never been.
 */
final class KnownFlows {

    private static final String ROOT = "select exists (select from %1$s.flow where id = ?)";

    /** No index: only who asks for a flow without a root, or for one that never was, makes the outboxes be read. */
    private static final String EVENTS = """
            select exists (select from %1$s.outbox where flow = ?) or exists (select from %1$s.inbound where flow = ?)""";

    private final JdbcTemplate jdbc;
    private final ModuleTransactionRunner transactions;
    private final Set<String> modules;

    KnownFlows(JdbcTemplate jdbc, ModuleTransactionRunner transactions, Collection<String> modules) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.modules = new TreeSet<>(modules);
    }

    /** Returns whether a root or an event of a flow is stored in a schema of this process. */
    boolean include(FlowId flow) {
        return modules.stream().anyMatch(module -> finds(module, ROOT, flow.value()))
                || modules.stream().anyMatch(module -> finds(module, EVENTS, flow.value(), flow.value()));
    }

    private boolean finds(String module, String sql, Object... of) {
        return Objects.requireNonNullElse(
                transactions.in(module, "flow", () -> jdbc.queryForObject(sql.formatted(module), Boolean.class, of)),
                false);
    }
}
