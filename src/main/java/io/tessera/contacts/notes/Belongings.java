package io.tessera.contacts.notes;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/**
 * Notes and happenings together, where they follow their person: to the one who lives on after a merge, and back when the merge
 * is undone. Each row knows whom it was about, so that where it stands depends on the merges in force, not on their order.
 */
@Component
public class Belongings {

    private static final List<String> TABLES = List.of("contacts.note", "contacts.happening");
    private static final String MOVE = """
            update %s b set person_id = n.target
              from unnest(?::uuid[], ?::uuid[]) as n (origin, target)
             where b.person_id = n.origin
            """;
    private static final String RETURNED = """
            with recursive returned (person_id, root) as (
                select r, r from unnest(?::uuid[]) as r
                union
                select g.person_id, returned.root
                  from contacts.gone_person g join returned on g.merged_into = returned.person_id)
            """;
    private static final String HOLDERS = RETURNED + """
            select distinct b.person_id from contacts.note b join returned on b.about = returned.person_id
             where b.person_id <> returned.root
            """;
    private static final String RETURN = RETURNED + """
            update %s b set person_id = returned.root from returned
             where b.about = returned.person_id and b.person_id <> returned.root
            """;

    private final JdbcTemplate jdbc;

    Belongings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Moves everything that stands with people to those they were merged into.
     *
     * @param targets by person, who lives on
     */
    public void move(Map<UUID, UUID> targets) {
        if (!targets.isEmpty()) {
            var pairs = List.copyOf(targets.entrySet());
            TABLES.forEach(table -> jdbc.update(
                    MOVE.formatted(table),
                    uuids(pairs.stream().map(Map.Entry::getKey).toList()),
                    uuids(pairs.stream().map(Map.Entry::getValue).toList())));
        }
    }

    /**
     * Brings back what was about people who are on their own again, or about whoever was merged into them.
     *
     * @param people people whose tombstones are already gone
     * @return who had notes until now that are brought back
     */
    public List<UUID> bringBack(Collection<UUID> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        var ids = uuids(people);
        var holders = jdbc.query(HOLDERS, (rs, row) -> rs.getObject(1, UUID.class), ids);
        TABLES.forEach(table -> jdbc.update(RETURN.formatted(table), ids));
        return holders;
    }

    /**
     * Deletes everything that stands with people, is about them or names them.
     *
     * @param people people
     * @return how many rows it were
     */
    public int erase(Collection<UUID> people) {
        if (people.isEmpty()) {
            return 0;
        }
        var ids = uuids(people);
        return jdbc.update("delete from contacts.note where person_id = any(?) or about = any(?)", ids, ids)
                + jdbc.update("delete from contacts.happening where person_id = any(?) or about = any(?)", ids, ids);
    }

    private static SqlArrayValue uuids(Collection<UUID> ids) {
        return new SqlArrayValue("uuid", ids.toArray());
    }
}
