package io.tessera.discovery.collected;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps records from slipping in while somebody's are being taken out. Imports pass it together; a suppression or an erasure
 * passes it alone, so each chunk of an import either sees the suppression or is seen by it. Held until the transaction ends.
 */
@Component
public class WayIn {

    private static final long KEY = 0x7465_7373_6469_7363L;

    private final JdbcClient jdbc;

    WayIn(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until nobody takes records out. */
    public void enter() {
        lock("pg_advisory_xact_lock_shared");
    }

    /** Waits until nobody brings records in. */
    public void close() {
        lock("pg_advisory_xact_lock");
    }

    private void lock(String function) {
        jdbc.sql("select 1 from (select " + function + "(:key)) as held")
                .param("key", KEY)
                .query()
                .singleRow();
    }
}
