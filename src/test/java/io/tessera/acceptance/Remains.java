package io.tessera.acceptance;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/**
 * Looks through everything an installation keeps, every table of every schema and every file of the data directory, for
 * somebody's values. The one place where the suite looks behind the API: what is gone cannot be asked for.
 */
final class Remains {

    private static final String DATABASES = "select datname from pg_database where datname like 'tessera%'";
    private static final String TABLES = """
            select quote_ident(table_schema), quote_ident(table_name) from information_schema.tables
            where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
            """;
    private static final String COLUMNS = """
            select string_agg(case when data_type = 'bytea' then format('encode(%1$I, ''escape'')', column_name)
                              else format('%1$I::text', column_name) end, ', ')
            from information_schema.columns where quote_ident(table_schema) = ? and quote_ident(table_name) = ?
            """;

    private final Path dataDirectory;
    private final List<String> values;
    private final List<String> places = new ArrayList<>();

    private Remains(Path dataDirectory, List<String> values) {
        this.dataDirectory = dataDirectory;
        this.values =
                values.stream().map(value -> value.toLowerCase(Locale.ROOT)).toList();
    }

    /** Names every place where one of the values still stands, in whatever case. */
    static List<String> of(Installation server, String... values) {
        var remains = new Remains(server.dataDirectory(), List.of(values));
        try {
            remains.searchFiles();
            remains.searchTables();
            return remains.places;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The server's own files are left to the tables, since a deleted row's page is overwritten later; the log of a split's broker
     * to its retention, since what is on a topic stays for days.
     */
    private void searchFiles() throws IOException {
        Files.walkFileTree(dataDirectory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return folder.endsWith("postgres") || folder.endsWith("broker/broker")
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                search("file " + dataDirectory.relativize(file), Files.readString(file, StandardCharsets.ISO_8859_1));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void searchTables() throws IOException, SQLException {
        var databases = new ArrayList<String>();
        try (var database = connect("postgres");
                var statement = database.createStatement();
                var names = statement.executeQuery(DATABASES)) {
            while (names.next()) {
                databases.add(names.getString(1));
            }
        }
        for (var name : databases) {
            try (var database = connect(name)) {
                searchTables(database);
            }
        }
    }

    private void searchTables(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var tables = statement.executeQuery(TABLES)) {
            while (tables.next()) {
                searchTable(database, tables.getString(1), tables.getString(2));
            }
        }
    }

    private void searchTable(Connection database, String schema, String table) throws SQLException {
        var columns = columns(database, schema, table);
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(
                        "select concat_ws('|', %s) from %s.%s".formatted(columns, schema, table))) {
            while (rows.next()) {
                search("table " + database.getCatalog() + ":" + schema + "." + table, rows.getString(1));
            }
        }
    }

    private static String columns(Connection database, String schema, String table) throws SQLException {
        try (var query = database.prepareStatement(COLUMNS)) {
            query.setString(1, schema);
            query.setString(2, table);
            try (var columns = query.executeQuery()) {
                columns.next();
                return columns.getString(1);
            }
        }
    }

    private void search(String place, String content) {
        var lower = content.toLowerCase(Locale.ROOT);
        values.stream().filter(lower::contains).forEach(value -> places.add(value + " in " + place));
    }

    private Connection connect(String database) throws IOException, SQLException {
        var lines = Files.readAllLines(dataDirectory.resolve("postgres").resolve("postmaster.pid"));
        var passwords = new Properties();
        passwords.load(new StringReader(Files.readString(dataDirectory.resolve("postgres.passwords"))));
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%s/%s".formatted(lines.get(3).strip(), database),
                "postgres",
                passwords.getProperty("superuser"));
    }
}
