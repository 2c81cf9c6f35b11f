package io.tessera.platform.data;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The last statement of a transaction, sent to the database together with the commit: one round trip instead of two. It
 * fails as the commit would, and rolls the transaction back.
 *
 * @param sql one statement, without a semicolon
 * @param binding sets its parameters
 */
public record LastStatement(String sql, Binding binding) {

    /** Sets the parameters of a statement. */
    @FunctionalInterface
    public interface Binding {

        /**
         * Sets the parameters.
         *
         * @param statement the statement
         * @throws SQLException when one cannot be set
         */
        void bind(PreparedStatement statement) throws SQLException;
    }

    /**
     * Keeps the statement for the commit of the running transaction; nothing else may be executed in it from then on.
     *
     * @param dataSource where the transaction runs
     */
    public void keep(DataSource dataSource) {
        TransactionSynchronizationManager.bindResource(holder(dataSource), this);
    }

    /**
     * Takes back what is kept for the commit of the running transaction, for it to go before another.
     *
     * @param dataSource where the transaction runs
     * @return the statement, empty when none is kept
     */
    public static Optional<LastStatement> take(DataSource dataSource) {
        return Optional.ofNullable(
                (LastStatement) TransactionSynchronizationManager.unbindResourceIfPossible(holder(dataSource)));
    }

    /** Commits: the driver sends both statements at once, and finds nothing to commit afterwards. */
    void commit(DataSource dataSource) throws SQLException {
        try (var statement = holder(dataSource).getConnection().prepareStatement(sql + "; commit")) {
            binding.bind(statement);
            statement.execute();
        }
    }

    /** The statement belongs to the transaction's connection, not to the thread: another may be begun in between. */
    private static ConnectionHolder holder(DataSource dataSource) {
        return (ConnectionHolder) Objects.requireNonNull(
                TransactionSynchronizationManager.getResource(dataSource), "No transaction is running");
    }
}
