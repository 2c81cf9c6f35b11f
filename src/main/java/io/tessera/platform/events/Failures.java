package io.tessera.platform.events;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells failures of a fact from failures of what the engine runs on. */
final class Failures {

    /** What a failure says about the work that failed. */
    enum Kind {
        /** The work itself fails, and would again. */
        FACT,
        /** Another transaction was in the way: at once again. */
        CONFLICT,
        /** Database or machine are in trouble: again when they are back. */
        INFRASTRUCTURE
    }

    private static final Set<String> CONFLICTS = Set.of("40001", "40P01");
    private static final Set<String> INFRASTRUCTURE = Set.of("08", "53", "57", "58");
    /** A statement that was cancelled took too long: the work's own fault, though its class is 57. */
    private static final String CANCELLED = "57014";

    private static final int MAX_TEXT = 300;

    private Failures() {}

    static Kind kindOf(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            var kind = ofOne(cause);
            if (kind != Kind.FACT) {
                return kind;
            }
        }
        return Kind.FACT;
    }

    private static Kind ofOne(Throwable cause) {
        return switch (cause) {
            case SQLTransientConnectionException ignored -> Kind.INFRASTRUCTURE;
            case SQLException sql -> ofState(sql.getSQLState());
            case CannotCreateTransactionException ignored -> Kind.INFRASTRUCTURE;
            case TransactionSystemException failed -> ofTransaction(failed);
            case DataAccessResourceFailureException ignored -> Kind.INFRASTRUCTURE;
            case OutOfMemoryError ignored -> Kind.INFRASTRUCTURE;
            case InterruptedException ignored -> Kind.INFRASTRUCTURE;
            default -> Kind.FACT;
        };
    }

    /** A connection that is gone cannot even be rolled back, and has no state to say so. */
    private static Kind ofTransaction(TransactionSystemException failed) {
        return failed.getCause() instanceof SQLException sql && sql.getSQLState() == null
                ? Kind.INFRASTRUCTURE
                : Kind.FACT;
    }

    private static Kind ofState(@Nullable String state) {
        if (state == null || state.length() < 2 || state.equals(CANCELLED)) {
            return Kind.FACT;
        }
        if (CONFLICTS.contains(state)) {
            return Kind.CONFLICT;
        }
        return INFRASTRUCTURE.contains(state.substring(0, 2)) ? Kind.INFRASTRUCTURE : Kind.FACT;
    }

    /** Returns the root of a failure in a line: class and message, cut short, without the values PostgreSQL adds. */
    static String text(Throwable failure) {
        var root = failure;
        while (root.getCause() != null
                && (root instanceof InvocationTargetException || !(root instanceof IOException))) {
            root = root.getCause();
        }
        var message = root.getMessage() == null ? "" : ": " + root.getMessage();
        var detail = message.indexOf("Detail:");
        var line = (detail < 0 ? message : message.substring(0, detail))
                .replace('\n', ' ')
                .strip();
        var text = root.getClass().getSimpleName() + line;
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT);
    }
}
