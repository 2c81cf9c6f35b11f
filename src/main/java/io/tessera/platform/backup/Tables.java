package io.tessera.platform.backup;

import io.tessera.platform.data.ModuleSchemas;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The tables and counters of modules' schemas, read and filled by COPY over one connection of their owner. */
public final class Tables {

    private static final String COLUMNS = """
            select n.nspname, c.relname,
                   array_agg(a.attname order by a.attnum) filter (where a.attgenerated = '')
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where c.relkind in ('r', 'p') and not c.relispartition and n.nspname = any(?) and c.relname <> all(?)
            group by 1, 2 order by 1, 2""";
    private static final String REFERENCES = """
            select rn.nspname || '.' || r.relname
            from pg_constraint k
            join pg_class r on r.oid = k.confrelid join pg_namespace rn on rn.oid = r.relnamespace
            where k.contype = 'f' and k.conrelid = cast(? as regclass) and k.conrelid <> k.confrelid""";
    private static final String SEQUENCES = """
            select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'S' and n.nspname = any(?) order by 1, 2""";

    private final Connection connection;

    /**
     * Reads and fills over a connection.
     *
     * @param connection a connection of the schemas' owner
     */
    public Tables(Connection connection) {
        this.connection = connection;
    }

    /**
     * A table before it is read.
     *
     * @param schema its schema
     * @param name its name
     * @param columns the columns that are stored
     */
    public record Found(String schema, String name, List<String> columns) {

        /** Keeps the list from changing. */
        public Found {
            columns = List.copyOf(columns);
        }

        /**
         * Returns the table's name for SQL.
         *
         * @return schema and name, quoted
         */
        public String sqlName() {
            return quoted(schema, name);
        }

        String title() {
            return schema + "." + name;
        }
    }

    /**
     * Returns the tables of schemas, each behind those it refers to; not those that tell what was migrated.
     *
     * @param schemas names of schemas
     * @return the tables
     * @throws SQLException when the database refuses
     */
    public List<Found> list(Collection<String> schemas) throws SQLException {
        var found = new ArrayList<Found>();
        try (var statement = connection.prepareStatement(COLUMNS)) {
            statement.setArray(1, texts(schemas));
            statement.setArray(2, texts(ModuleSchemas.historyTables()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var columns = (String[]) rows.getArray(3).getArray();
                    found.add(new Found(rows.getString(1), rows.getString(2), Arrays.asList(columns)));
                }
            }
        }
        return ordered(found);
    }

    private List<Found> ordered(List<Found> tables) throws SQLException {
        var placed = new LinkedHashSet<String>();
        var order = new ArrayList<Found>();
        while (order.size() < tables.size()) {
            var before = order.size();
            for (var table : tables) {
                if (!placed.contains(table.title()) && placed.containsAll(references(table))) {
                    placed.add(table.title());
                    order.add(table);
                }
            }
            if (order.size() == before) {
                throw new IllegalStateException("Tables refer to each other in a circle");
            }
        }
        return order;
    }

    private Set<String> references(Found table) throws SQLException {
        var references = new LinkedHashSet<String>();
        try (var statement = connection.prepareStatement(REFERENCES)) {
            statement.setString(1, quoted(table.schema(), table.name()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    references.add(rows.getString(1));
                }
            }
        }
        return references;
    }

    /** Writes a table out and tells what it held. */
    Manifest.Table copyOut(Found table, OutputStream stream) throws SQLException, IOException {
        var hash = new RowHash();
        copies().copyOut(copyOut(table), new TeeStream(stream, hash));
        return new Manifest.Table(table.schema(), table.name(), table.columns(), hash.rows(), hash.hex());
    }

    /**
     * Copies a table into the one of the same name elsewhere.
     *
     * @param table the table
     * @param other the tables of the other database
     * @return what was copied
     * @throws SQLException when either database refuses
     */
    public Manifest.Table copyTo(Found table, Tables other) throws SQLException {
        var hash = new RowHash();
        var out = copies().copyOut(copyOut(table));
        var in = other.copies().copyIn("copy %s (%s) from stdin".formatted(table.sqlName(), columns(table.columns())));
        for (var rows = out.readFromCopy(); rows != null; rows = out.readFromCopy()) {
            hash.write(rows, 0, rows.length);
            in.writeToCopy(rows, 0, rows.length);
        }
        in.endCopy();
        return new Manifest.Table(table.schema(), table.name(), table.columns(), hash.rows(), hash.hex());
    }

    /**
     * Reads a table and tells what it holds.
     *
     * @param table the table
     * @return its rows' number and hash
     * @throws SQLException when the database refuses
     * @throws IOException never, since nothing is written
     */
    public Manifest.Table read(Found table) throws SQLException, IOException {
        return copyOut(table, OutputStream.nullOutputStream());
    }

    private static String copyOut(Found table) {
        return "copy (select %s from %s) to stdout".formatted(columns(table.columns()), table.sqlName());
    }

    /** Fills a table. */
    void copyIn(Manifest.Table table, InputStream stream) throws SQLException, IOException {
        copies().copyIn(
                        "copy %s (%s) from stdin"
                                .formatted(quoted(table.schema(), table.name()), columns(table.columns())),
                        stream,
                        1 << 16);
    }

    /**
     * Empties tables of what migrations put there, those that refer to others first. The empty ones are left alone, for the
     * audit trail refuses to be emptied.
     */
    void empty(List<Manifest.Table> tables) throws SQLException {
        for (var table : tables.reversed()) {
            var name = quoted(table.schema(), table.name());
            if (holdsRows(name)) {
                execute("delete from " + name);
            }
        }
    }

    /**
     * Tells whether a table holds anything.
     *
     * @param table its name for SQL
     * @return true when it has a row
     * @throws SQLException when the database refuses
     */
    public boolean holdsRows(String table) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select exists (select from " + table + ")")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /**
     * Returns the counters of schemas.
     *
     * @param schemas names of schemas
     * @return the counters with their values
     * @throws SQLException when the database refuses
     */
    public List<Manifest.Sequence> sequences(Collection<String> schemas) throws SQLException {
        var sequences = new ArrayList<Manifest.Sequence>();
        try (var statement = connection.prepareStatement(SEQUENCES)) {
            statement.setArray(1, texts(schemas));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    sequences.add(sequence(rows.getString(1), rows.getString(2)));
                }
            }
        }
        return sequences;
    }

    private Manifest.Sequence sequence(String schema, String name) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select last_value, is_called from " + quoted(schema, name))) {
            row.next();
            return new Manifest.Sequence(schema, name, row.getLong(1), row.getBoolean(2));
        }
    }

    /**
     * Sets a counter.
     *
     * @param sequence the counter with its value
     * @throws SQLException when the database refuses
     */
    public void set(Manifest.Sequence sequence) throws SQLException {
        try (var statement = connection.prepareStatement("select setval(cast(? as regclass), ?, ?)")) {
            statement.setString(1, quoted(sequence.schema(), sequence.name()));
            statement.setLong(2, sequence.value());
            statement.setBoolean(3, sequence.called());
            statement.execute();
        }
    }

    /**
     * Runs a statement.
     *
     * @param sql the statement
     * @throws SQLException when the database refuses
     */
    public void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private CopyManager copies() throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    private Array texts(Collection<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    private static String columns(List<String> names) {
        return names.stream().map(Tables::quoted).collect(Collectors.joining(", "));
    }

    private static String quoted(String schema, String name) {
        return quoted(schema) + "." + quoted(name);
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
