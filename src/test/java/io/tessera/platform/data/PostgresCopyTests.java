package io.tessera.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tessera.testing.TesseraTest;
import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@TesseraTest(modules = "contacts", properties = "spring.main.lazy-initialization=true")
class PostgresCopyTests {

    private static final List<String> COLUMNS =
            List.of("id", "name", "size", "afloat", "seen", "owner", "flags", "crew");

    @Autowired
    Copy copy;

    @Autowired
    ModuleTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    record Ship(
            int id,
            String name,
            Number size,
            boolean afloat,
            Instant seen,
            UUID owner,
            List<String> flags,
            List<UUID> crew) {}

    @BeforeEach
    void makeTable(@Autowired DatabaseOwner owner) throws SQLException {
        try (var connection = owner.connect();
                var statement = connection.createStatement()) {
            statement.execute("""
                    drop table if exists contacts.ship;
                    create table contacts.ship (id int primary key, name text, size numeric, afloat bool,
                      seen timestamptz, owner uuid, flags text[], crew uuid[])""");
        }
    }

    @Test
    void writesEveryKindOfValue() {
        var ship = new Ship(
                1,
                "Ida",
                12.5,
                true,
                Instant.parse("2026-01-02T03:04:05.678901Z"),
                UUID.randomUUID(),
                List.of("DK", "SE"),
                List.of(UUID.randomUUID(), UUID.randomUUID()));

        assertThat(write(List.of(ship))).isEqualTo(1);

        assertThat(read()).containsExactly(ship);
    }

    @Test
    void writesNullsAndEmptyArrays() {
        write(List.of(new Ship(1, null, null, false, null, null, List.of(), List.of())));

        var row = transactions.call(
                "contacts",
                () -> jdbc.sql("select * from contacts.ship").query().singleRow());
        assertThat(row).containsEntry("name", null).containsEntry("size", null).containsEntry("owner", null);
        assertThat(read().getFirst().flags()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a\tb",
                "a\nb",
                "a\rb",
                "a\r\nb",
                "\\",
                "\\N",
                "\\.",
                "\\\\N",
                "\\t",
                "NULL",
                "null",
                "\"",
                "\"\"",
                "{a,b}",
                "{\"a\"}",
                "a,b",
                "\\\"",
                "'; drop table contacts.ship; --",
                "\u0001\u001f\u007f\u0008\u000b\u000c",
                "Zoë Müller",
                "日本語",
                "👩‍🚀🚢",
                "\uFEFFmark",
                "=1+1"
            })
    void bringsHostileTextThrough(String text) {
        write(List.of(ship(1, text)));

        assertThat(read()).containsExactly(ship(1, text));
    }

    @RepeatedTest(20)
    void bringsAnyTextThrough() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var ships =
                IntStream.range(0, 200).mapToObj(id -> ship(id, text(random))).toList();

        write(ships);

        assertThat(read()).as("seed %d", seed).isEqualTo(ships);
    }

    @Test
    void writesTextsLongerThanItsBuffer() {
        var long1 = "x\\\"é".repeat(100_000);

        write(List.of(ship(1, long1), ship(2, "short")));

        assertThat(read()).containsExactly(ship(1, long1), ship(2, "short"));
    }

    @Test
    void putsAQuestionMarkForHalfASurrogatePair() {
        write(List.of(ship(1, "a\ud83d"), ship(2, "\udea2b")));

        assertThat(read()).extracting(Ship::name).containsExactly("a?", "?b");
    }

    @Test
    void refusesTheCharacterNul() {
        assertThatThrownBy(() -> write(List.of(ship(1, "a\0b"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NUL");
        assertThat(read()).isEmpty();
    }

    @Test
    void saysAsSpringDoesWhatTheServerRefused() {
        assertThatThrownBy(() -> write(List.of(ship(1, "a"), ship(1, "b"))))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(read()).isEmpty();
    }

    @Test
    void refusesRowsWithTooFewValues() {
        assertThatThrownBy(() -> transactions.run(
                        "contacts", () -> copy.into("contacts.ship", COLUMNS, List.of(1), Copy.Row::number)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void needsATransactionOfAModule() {
        assertThatThrownBy(() -> copy.into("contacts.ship", List.of("id"), List.of(1), Copy.Row::number))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void leavesTheTransactionUsable() {
        transactions.run("contacts", () -> {
            copy.into("contacts.ship", List.of("id"), List.of(1, 2), Copy.Row::number);
            assertThat(jdbc.sql("update contacts.ship set name = 'x'").update()).isEqualTo(2);
            copy.into("contacts.ship", List.of("id"), List.of(3), Copy.Row::number);
        });

        assertThat(read()).hasSize(3);
    }

    private static Ship ship(int id, String text) {
        return new Ship(id, text, null, false, null, null, List.of(text, "b"), List.of());
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        var length = random.nextInt(60);
        while (text.length() < length) {
            var point = random.nextInt(4) == 0 ? random.nextInt(0x20, 0x11_0000) : random.nextInt(1, 0x80);
            if (point < 0xd800 || point > 0xdfff) {
                text.appendCodePoint(point);
            }
        }
        return text.toString();
    }

    private long write(List<Ship> ships) {
        return transactions.call(
                "contacts",
                () -> copy.into(
                        "contacts.ship",
                        COLUMNS,
                        ships,
                        (row, ship) -> row.number(ship.id())
                                .text(ship.name())
                                .number(ship.size())
                                .bool(ship.afloat())
                                .instant(ship.seen())
                                .uuid(ship.owner())
                                .texts(ship.flags())
                                .uuids(ship.crew())));
    }

    private List<Ship> read() {
        return transactions.call(
                "contacts",
                () -> jdbc.sql("select * from contacts.ship order by id")
                        .query((row, at) -> new Ship(
                                row.getInt("id"),
                                row.getString("name"),
                                row.getObject("size") == null ? null : row.getDouble("size"),
                                row.getBoolean("afloat"),
                                row.getTimestamp("seen") == null
                                        ? null
                                        : row.getTimestamp("seen").toInstant(),
                                row.getObject("owner", UUID.class),
                                elements(row.getArray("flags"), String.class),
                                elements(row.getArray("crew"), UUID.class)))
                        .list());
    }

    private static <T> List<T> elements(Array array, Class<T> type) throws SQLException {
        if (array == null) {
            return new ArrayList<>();
        }
        return Arrays.stream((Object[]) array.getArray()).map(type::cast).toList();
    }
}
