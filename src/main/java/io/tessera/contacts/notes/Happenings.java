package io.tessera.contacts.notes;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** What happened to people, as stored. All methods need a running transaction of contacts. */
@Component
public class Happenings {

    private static final String INSERT = """
            insert into contacts.happening
                   (happening_id, person_id, about, happened_at, kind, other_id, import_id, actor)
            select id, person, person, at, kind, other, import, actor
              from unnest(?::uuid[], ?::uuid[], ?::timestamptz[], ?::text[], ?::uuid[], ?::uuid[], ?::text[])
                   as n (id, person, at, kind, other, import, actor)
            on conflict do nothing
            """;
    private static final String OF_PERSON = """
            select happening_id, person_id, happened_at, kind, other_id, import_id, actor
              from contacts.happening where person_id = ? order by happened_at desc, happening_id limit ?
            """;

    private final JdbcTemplate jdbc;

    Happenings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes down what happened, in one statement. What was heard before is not written twice.
     *
     * @param happenings what happened
     */
    public void add(Collection<Happening> happenings) {
        if (!happenings.isEmpty()) {
            jdbc.update(
                    INSERT,
                    array("uuid", happenings, Happening::id),
                    array("uuid", happenings, Happening::person),
                    array("timestamptz", happenings, happening -> Timestamp.from(happening.at())),
                    array("text", happenings, happening -> happening.kind().name()),
                    array("uuid", happenings, Happening::other),
                    array("uuid", happenings, Happening::importId),
                    array("text", happenings, Happening::actor));
        }
    }

    /**
     * Lists what happened to a person, newest first.
     *
     * @param person the person
     * @param limit how many at most
     * @return what happened
     */
    public List<Happening> of(UUID person, int limit) {
        return jdbc.query(
                OF_PERSON,
                (rs, row) -> new Happening(
                        rs.getObject(1, UUID.class),
                        rs.getObject(2, UUID.class),
                        rs.getTimestamp(3).toInstant(),
                        Happening.Kind.valueOf(rs.getString(4)),
                        rs.getObject(5, UUID.class),
                        rs.getObject(6, UUID.class),
                        rs.getString(7)),
                person,
                limit);
    }

    private static SqlArrayValue array(
            String type, Collection<Happening> happenings, Function<Happening, @Nullable Object> value) {
        return new SqlArrayValue(type, happenings.stream().map(value).toArray());
    }
}
