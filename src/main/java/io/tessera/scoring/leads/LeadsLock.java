package io.tessera.scoring.leads;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Lets one transaction at a time change leads or verdicts. A person and the verdict on its address come by two listeners: without
 * this, each could miss what the other has not committed yet. PostgreSQL frees the lock with the transaction.
 */
@Component
class LeadsLock {

    /** "SCOR" and a number: the key space of advisory locks is shared by the whole database. */
    private static final String LOCK = "select pg_advisory_xact_lock(1396920146, 1)";

    private final JdbcTemplate jdbc;

    LeadsLock(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void take() {
        jdbc.query(LOCK, rs -> {});
    }
}
