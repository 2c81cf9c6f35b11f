package io.tessera.platform.data;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Begins each transaction under the role of the module it belongs to. PostgreSQL itself then refuses (42501) what is not
 * the module's, and takes the role back at the transaction's end.
 *
 * <p>This is done where the connection is prepared and not in a listener's {@code afterBegin}: a listener that fails there
 * leaves the connection bound to the thread.
 */
final class ModuleTransactionManager extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    private final transient TransactionModules modules;
    private final transient DatabaseNames names;

    ModuleTransactionManager(DataSource dataSource, TransactionModules modules, DatabaseNames names) {
        super(dataSource);
        this.modules = modules;
        this.names = names;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        CurrentModule.enter(modules.of(definition.getName()));
        try {
            super.doBegin(transaction, definition);
        } catch (RuntimeException | Error failed) {
            CurrentModule.leave();
            throw failed;
        }
    }

    /** The driver sends {@code BEGIN} together with this statement: it costs one round trip. */
    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        try (var statement = connection.createStatement()) {
            statement.execute(names.switchTo(CurrentModule.require()));
        }
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        LastStatement.take(obtainDataSource()).ifPresent(this::commit);
        super.doCommit(status);
    }

    private void commit(LastStatement last) {
        try {
            last.commit(obtainDataSource());
        } catch (SQLException e) {
            throw translateException("Commit with the last statement", e);
        }
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        LastStatement.take(obtainDataSource());
        CurrentModule.leave();
        super.doCleanupAfterCompletion(transaction);
    }

    @Override
    protected Object doSuspend(Object transaction) {
        var suspended = new Suspended(super.doSuspend(transaction), CurrentModule.require());
        CurrentModule.leave();
        return suspended;
    }

    @Override
    protected void doResume(@Nullable Object transaction, Object suspendedResources) {
        var suspended = (Suspended) suspendedResources;
        super.doResume(transaction, suspended.resources());
        CurrentModule.enter(suspended.module());
    }

    private record Suspended(Object resources, String module) {}
}
