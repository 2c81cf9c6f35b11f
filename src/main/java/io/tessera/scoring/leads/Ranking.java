package io.tessera.scoring.leads;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the ranked list, best first; equal scores stand in the order of the people's ids. */
@Service
@Transactional(readOnly = true)
public class Ranking {

    private static final int FETCHED_AT_ONCE = 2_000;
    private static final String ORDER = " order by 100 - l.score, l.person_id limit ?";

    private final JdbcTemplate jdbc;
    private final ScoreChanges changes;

    Ranking(JdbcTemplate jdbc, ScoreChanges changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    /**
     * A place in the list: behind a lead.
     *
     * @param score the lead's score
     * @param person the lead's person
     */
    public record Place(int score, UUID person) {}

    /**
     * Returns a part of the list.
     *
     * @param importId only people with a row of this import; null for all
     * @param after only what stands behind this place; null to begin at the top
     * @param limit how many at most
     * @return leads, best first
     */
    public List<RankedLead> leads(@Nullable UUID importId, @Nullable Place after, int limit) {
        var found = new ArrayList<RankedLead>();
        read(importId, after, limit, found::add);
        return found;
    }

    /**
     * Reads the list through, without ever holding more than a few thousand of its rows.
     *
     * @param importId only people with a row of this import; null for all
     * @param top how many at most
     * @param reader takes each lead, best first
     */
    public void readThrough(@Nullable UUID importId, int top, Consumer<RankedLead> reader) {
        read(importId, null, top, reader);
    }

    /**
     * Returns one lead.
     *
     * @param person the person
     * @return the lead, empty when the person is not on the list
     */
    public Optional<RankedLead> lead(UUID person) {
        return jdbc
                .query(RankedLead.SELECT + "where l.person_id = ?", (rs, row) -> RankedLead.read(rs), person)
                .stream()
                .findFirst();
    }

    /**
     * Returns how a lead's score changed in the last 90 days.
     *
     * @param person the person
     * @return changes, newest first
     */
    public List<ScoreChange> changes(UUID person) {
        return changes.of(person);
    }

    private void read(@Nullable UUID importId, @Nullable Place after, int limit, Consumer<RankedLead> reader) {
        var sql = new StringBuilder(RankedLead.SELECT).append("where true");
        var values = new ArrayList<Object>();
        if (importId != null) {
            sql.append(" and l.sources like ?");
            values.add("%" + importId + ":%");
        }
        if (after != null) {
            sql.append(" and (100 - l.score, l.person_id) > (?, ?)");
            values.add(100 - after.score());
            values.add(after.person());
        }
        values.add(limit);
        jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement(sql + ORDER);
                    statement.setFetchSize(FETCHED_AT_ONCE);
                    for (var i = 0; i < values.size(); i++) {
                        statement.setObject(i + 1, values.get(i));
                    }
                    return statement;
                },
                rs -> {
                    reader.accept(RankedLead.read(rs));
                });
    }
}
