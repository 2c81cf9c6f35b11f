package io.tessera.platform.data.embedded;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The settings the embedded server runs with. They are given on its command line, where neither a configuration file nor
 * {@code ALTER SYSTEM} can override them, and are compared with the running server's at every start.
 */
final class ServerSettings {

    private ServerSettings() {}

    /** What keeps an acknowledged write through a crash of the process and of the machine. */
    static Map<String, String> durability(boolean durable) {
        var switched = durable ? "on" : "off";
        return Map.of("fsync", switched, "synchronous_commit", switched, "full_page_writes", switched);
    }

    /** Everything but port and durability. Sized for bulk work on a small machine. */
    static Map<String, String> common() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        settings.put("password_encryption", "scram-sha-256");
        settings.put("max_connections", "100");
        settings.put("shared_buffers", "512MB");
        settings.put("work_mem", "32MB");
        settings.put("maintenance_work_mem", "128MB");
        settings.put("wal_buffers", "16MB");
        settings.put("max_wal_size", "4GB");
        settings.put("checkpoint_timeout", "15min");
        // binaries come without lz4, and pglz costs more processor time than the bytes it saves
        settings.put("wal_compression", "off");
        settings.put("jit", "off");
        settings.put("random_page_cost", "1.1");
        settings.put("max_parallel_workers_per_gather", "0");
        // an import makes a table ten times as long within a minute: plans need to know that, but a sample of 7,500
        // rows tells
        // as much as one of 30,000, and each half again is soon enough (at 100,000 rows a sixth of the server's time
        // went here)
        settings.put("default_statistics_target", "25");
        settings.put("autovacuum_analyze_scale_factor", "0.5");
        settings.put("autovacuum_naptime", "30s");
        // what an import adds and replaces is left alone while it grows: vacuum would read and write all of it several
        // times
        settings.put("autovacuum_vacuum_threshold", "20000");
        settings.put("autovacuum_vacuum_insert_threshold", "2000000");
        settings.put("autovacuum_vacuum_insert_scale_factor", "1");
        settings.put("autovacuum_vacuum_cost_delay", "0");
        settings.put("log_min_messages", "warning");
        settings.put("log_line_prefix", "%m [%p] %u ");
        settings.put("log_timezone", "UTC");
        settings.put("timezone", "UTC");
        settings.put("cluster_name", "tessera");
        return settings;
    }
}
