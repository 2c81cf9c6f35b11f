package io.tessera.platform.backup;

import io.tessera.platform.data.ModuleSchemas;
import java.time.Instant;
import java.util.List;

/**
 * What a backup holds; written last, so that a backup without one is not whole.
 *
 * @param format version of the backup's form
 * @param tessera version of the program that wrote it
 * @param createdAt when it was begun: everything in it is of this moment
 * @param schemas the modules' schemas and their versions
 * @param tables the tables, in an order in which they can be filled
 * @param sequences the counters
 * @param files the files of the data directory
 */
public record Manifest(
        int format,
        String tessera,
        Instant createdAt,
        List<ModuleSchemas.Version> schemas,
        List<Table> tables,
        List<Sequence> sequences,
        List<StoredFile> files) {

    static final String ENTRY = "manifest.json";
    static final int FORMAT = 1;

    /** Keeps the lists from changing. */
    public Manifest {
        schemas = List.copyOf(schemas);
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
        files = List.copyOf(files);
    }

    /**
     * A table.
     *
     * @param schema its schema
     * @param name its name
     * @param columns the columns that are stored, in the order of the file
     * @param rows how many rows
     * @param hash hash of its rows, in whatever order
     */
    public record Table(String schema, String name, List<String> columns, long rows, String hash) {

        String entry() {
            return "tables/" + schema + "." + name + ".copy";
        }

        /**
         * Returns the table's full name.
         *
         * @return schema and name
         */
        public String title() {
            return schema + "." + name;
        }
    }

    /**
     * A counter.
     *
     * @param schema its schema
     * @param name its name
     * @param value the last value given out
     * @param called whether it was ever given out
     */
    public record Sequence(String schema, String name, long value, boolean called) {}

    /**
     * A file of the data directory.
     *
     * @param path where it is, relative to the data directory
     * @param bytes its length
     * @param sha256 its SHA-256
     */
    public record StoredFile(String path, long bytes, String sha256) {

        String entry() {
            return "files/" + path;
        }
    }

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
