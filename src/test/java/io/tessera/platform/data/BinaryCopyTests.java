package io.tessera.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tessera.testing.TesseraTest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** COPY into a table all of whose columns have types that are written in binary format. */
@TesseraTest(modules = "contacts", properties = "spring.main.lazy-initialization=true")
class BinaryCopyTests {

    private static final List<String> COLUMNS =
            List.of("id", "name", "crew", "tonnes", "afloat", "seen", "owner", "state");

    private static final Instant SEEN = Instant.parse("2026-01-02T03:04:05.678901Z");

    @Autowired
    Copy copy;

    @Autowired
    ModuleTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DatabaseOwner owner;

    record Boat(int id, String name, Short crew, Long tonnes, boolean afloat, Instant seen, UUID owner, String state) {

        static Boat named(int id, String name) {
            return new Boat(id, name, (short) id, (long) id << 33, true, SEEN, new UUID(id, -id), "L");
        }
    }

    @BeforeEach
    void makeTable() throws SQLException {
        try (var connection = owner.connect();
                var statement = connection.createStatement()) {
            statement.execute("""
                    drop table if exists contacts.boat;
                    create table contacts.boat (id int primary key, name text, crew smallint, tonnes bigint,
                      afloat bool, seen timestamptz, owner uuid, state "char")""");
        }
    }

    @Test
    void writesEveryKindOfValue() {
        var boats = List.of(
                Boat.named(1, "Ida"),
                new Boat(2, null, null, null, false, null, null, null),
                new Boat(
                        Integer.MIN_VALUE,
                        "",
                        Short.MIN_VALUE,
                        Long.MIN_VALUE,
                        true,
                        Instant.parse("1969-12-31T23:59:59.999999Z"),
                        new UUID(-1, 1),
                        "G"));

        assertThat(write(boats)).isEqualTo(3);

        assertThat(read()).containsExactlyInAnyOrderElementsOf(boats);
    }

    @RepeatedTest(20)
    void bringsAnyTextThrough() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var boats = IntStream.range(0, 300)
                .mapToObj(id -> Boat.named(id, text(random)))
                .toList();

        write(boats);

        assertThat(read()).as("seed %d", seed).isEqualTo(boats);
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        random.ints(random.nextInt(400), 1, random.nextBoolean() ? 0x80 : 0x11_0000)
                .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
                .forEach(text::appendCodePoint);
        return text.toString();
    }

    @Test
    void writesTextsAboutAsLongAsItsBuffer() {
        var boats = IntStream.rangeClosed(65_500, 65_560)
                .mapToObj(length -> Boat.named(length - 65_000, (length % 2 == 0 ? "x" : "é").repeat(length)))
                .toList();

        write(boats);

        assertThat(read()).isEqualTo(boats);
    }

    @Test
    void writesLexemesAsTheyAre() throws SQLException {
        var lexemes = List.of("zoë", "a", "'", "\\", "o'neil\\x", " ", "a:1", "👩‍🚀", "x".repeat(2_000));

        assertThat(written("contacts.lexemes_alone", lexemes)).containsExactlyInAnyOrderElementsOf(lexemes);
        assertThat(written("contacts.lexemes_beside", lexemes)).containsExactlyInAnyOrderElementsOf(lexemes);
        assertThat(written("contacts.lexemes_alone", List.of())).isEmpty();
    }

    /** The second table has a column that is not written in binary, so it is written as text. */
    private List<String> written(String table, List<String> lexemes) throws SQLException {
        try (var connection = owner.connect();
                var statement = connection.createStatement()) {
            statement.execute("drop table if exists contacts.lexemes_alone, contacts.lexemes_beside");
            statement.execute("create table contacts.lexemes_alone (weight int8, words tsvector)");
            statement.execute("create table contacts.lexemes_beside (weight numeric, words tsvector)");
        }
        return transactions.call("contacts", () -> {
            copy.into(
                    table,
                    List.of("weight", "words"),
                    List.of(1),
                    (row, weight) -> row.number(weight).lexemes(lexemes));
            return jdbc.sql("select unnest(tsvector_to_array(words)) from " + table)
                    .query(String.class)
                    .list();
        });
    }

    @Test
    void roundsToMicroseconds() {
        write(List.of(
                new Boat(1, null, null, null, true, Instant.parse("2026-01-02T03:04:05.678901600Z"), null, null)));

        assertThat(read()).extracting(Boat::seen).containsExactly(Instant.parse("2026-01-02T03:04:05.678902Z"));
    }

    @Test
    void putsAQuestionMarkForHalfASurrogatePair() {
        write(List.of(Boat.named(1, "a\ud83d"), Boat.named(2, "\udea2b")));

        assertThat(read()).extracting(Boat::name).containsExactly("a?", "?b");
    }

    @Test
    void refusesTheCharacterNul() {
        assertThatThrownBy(() -> write(List.of(Boat.named(1, "a\0b"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NUL");
        assertThat(read()).isEmpty();
    }

    @Test
    void refusesNumbersTooLargeForTheirColumn() {
        assertRefused("crew", (row, number) -> row.number(number), 40_000L);
        assertRefused("id", (row, number) -> row.number(number), 1L << 31);
        assertRefused("tonnes", (row, number) -> row.number(number.doubleValue()), 1L);
    }

    @Test
    void refusesValuesOfAnotherTypeThanTheColumn() {
        assertRefused("owner", (row, number) -> row.text("Ida"), 1L);
        assertRefused("name", (row, number) -> row.number(number), 1L);
        assertRefused("seen", (row, number) -> row.bool(true), 1L);
    }

    private void assertRefused(String column, BiConsumer<Copy.Row, Long> writer, long value) {
        assertThatThrownBy(() -> transactions.run(
                        "contacts", () -> copy.into("contacts.boat", List.of(column), List.of(value), writer)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysAsSpringDoesWhatTheServerRefused() {
        assertThatThrownBy(() -> write(List.of(Boat.named(1, "a"), Boat.named(1, "b"))))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(read()).isEmpty();
    }

    @Test
    void refusesRowsWithTooFewOrTooManyValues() {
        assertThatThrownBy(() -> transactions.run(
                        "contacts", () -> copy.into("contacts.boat", COLUMNS, List.of(1), Copy.Row::number)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> transactions.run(
                        "contacts",
                        () -> copy.into(
                                "contacts.boat",
                                List.of("id"),
                                List.of(1),
                                (row, id) -> row.number(id).number(id))))
                .isInstanceOf(IllegalStateException.class);
    }

    private long write(List<Boat> boats) {
        return transactions.call(
                "contacts",
                () -> copy.into(
                        "contacts.boat",
                        COLUMNS,
                        boats,
                        (row, boat) -> row.number(boat.id())
                                .text(boat.name())
                                .number(boat.crew())
                                .number(boat.tonnes())
                                .bool(boat.afloat())
                                .instant(boat.seen())
                                .uuid(boat.owner())
                                .text(boat.state())));
    }

    private List<Boat> read() {
        return transactions.call(
                "contacts",
                () -> jdbc.sql("select * from contacts.boat order by id")
                        .query((row, number) -> new Boat(
                                row.getInt("id"),
                                row.getString("name"),
                                row.getObject("crew") == null ? null : row.getShort("crew"),
                                row.getObject("tonnes", Long.class),
                                row.getBoolean("afloat"),
                                row.getTimestamp("seen") == null
                                        ? null
                                        : row.getTimestamp("seen").toInstant(),
                                row.getObject("owner", UUID.class),
                                row.getString("state")))
                        .list());
    }
}
