package io.tessera.hygiene.resolution;

import io.tessera.hygiene.golden.CompanyFacts;
import io.tessera.hygiene.golden.Place;
import io.tessera.hygiene.golden.Told;
import io.tessera.platform.data.Copy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What is known of companies. */
@Component
public class CompanyTable {

    private static final List<String> COLUMNS = List.of(
            "key",
            "name_at",
            "industry_at",
            "employees_at",
            "place_at",
            "name_by",
            "industry_by",
            "employees_by",
            "place_by",
            "employees",
            "domain",
            "name",
            "industry",
            "city",
            "country");

    private final JdbcTemplate jdbc;
    private final Copy copy;

    CompanyTable(JdbcTemplate jdbc, Copy copy) {
        this.jdbc = jdbc;
        this.copy = copy;
    }

    /**
     * Looks companies up.
     *
     * @param keys company keys
     * @return what is known of those that are known
     */
    public Map<Long, CompanyFacts> of(Collection<Long> keys) {
        var found = new HashMap<Long, CompanyFacts>(keys.size() * 2);
        if (!keys.isEmpty()) {
            jdbc.query(
                    "select %s from hygiene.company where key = any(?)".formatted(String.join(", ", COLUMNS)),
                    row -> {
                        found.put(row.getLong(1), read(row));
                    },
                    (Object) keys.toArray(Long[]::new));
        }
        return found;
    }

    private static CompanyFacts read(ResultSet row) throws SQLException {
        var employees = row.getInt(10);
        return new CompanyFacts(
                row.getLong(1),
                row.getString(11),
                told(row, row.getString(12), 2, 6),
                told(row, row.getString(13), 3, 7),
                told(row, employees == 0 ? null : employees, 4, 8),
                told(row, new Place(row.getString(14), row.getString(15)), 5, 9));
    }

    private static <T> @Nullable Told<T> told(ResultSet row, @Nullable T value, int at, int by) throws SQLException {
        var time = row.getTimestamp(at);
        return time == null || value == null
                ? null
                : new Told<>(value, time.toInstant(), row.getObject(by, UUID.class));
    }

    void insert(Collection<CompanyFacts> companies) {
        copy.into("hygiene.company", COLUMNS, companies, CompanyTable::write);
    }

    /** Writes companies anew: few change at a time, beside those that are new. */
    void replace(Collection<CompanyFacts> companies) {
        delete(companies.stream().map(CompanyFacts::key).toList());
        insert(companies);
    }

    void delete(Collection<Long> keys) {
        if (!keys.isEmpty()) {
            jdbc.update("delete from hygiene.company where key = any(?)", (Object) keys.toArray(Long[]::new));
        }
    }

    private static void write(Copy.Row row, CompanyFacts facts) {
        row.number(facts.key()).instant(at(facts.name())).instant(at(facts.industry()));
        row.instant(at(facts.employees())).instant(at(facts.place()));
        row.uuid(by(facts.name()))
                .uuid(by(facts.industry()))
                .uuid(by(facts.employees()))
                .uuid(by(facts.place()));
        row.number(value(facts.employees()))
                .text(facts.domain())
                .text(value(facts.name()))
                .text(value(facts.industry()));
        var place = value(facts.place());
        row.text(place == null ? null : place.city()).text(place == null ? null : place.country());
    }

    private static @Nullable Instant at(@Nullable Told<?> told) {
        return told == null ? null : told.at();
    }

    private static @Nullable UUID by(@Nullable Told<?> told) {
        return told == null ? null : told.by();
    }

    private static <T> @Nullable T value(@Nullable Told<T> told) {
        return told == null ? null : told.value();
    }
}
