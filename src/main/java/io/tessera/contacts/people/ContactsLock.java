package io.tessera.contacts.people;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Lets one transaction at a time change people or their notes: a note written while its person goes must keep the person, and a
 * person's news come by two listeners. PostgreSQL frees the lock with the transaction.
 */
@Component
class ContactsLock {

    /** "CONT" and a number: the key space of advisory locks is shared by the whole database. */
    private static final String LOCK = "select pg_advisory_xact_lock(1129270868, 1)";

    private final JdbcTemplate jdbc;

    ContactsLock(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void take() {
        jdbc.query(LOCK, rs -> {});
    }
}
