package io.tessera.scoring.leads;

import io.tessera.scoring.model.Models;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
    private static final Duration YESTERDAY = Duration.ofDays(1);
    private static final String ORDER = " order by 100 - l.score, l.person_id limit ?";

    /** So many are counted; beyond, a figure would cost more than it says. */
    private static final int MOST_COUNTED = 10_000;

    private final JdbcTemplate jdbc;
    private final ScoreChanges changes;
    private final Models models;

    Ranking(JdbcTemplate jdbc, ScoreChanges changes, Models models) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.models = models;
    }

    /**
     * How many there are.
     *
     * @param number the number, at most 10,000
     * @param more whether there are more
     */
    public record Count(int number, boolean more) {}

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
        return leads(LeadFilter.ofImport(importId), after, limit);
    }

    /**
     * Returns a part of the list.
     *
     * @param filter whom of it
     * @param after only what stands behind this place; null to begin at the top
     * @param limit how many at most
     * @return leads, best first
     */
    public List<RankedLead> leads(LeadFilter filter, @Nullable Place after, int limit) {
        var found = new ArrayList<RankedLead>();
        read(filter, after, limit, found::add);
        return found;
    }

    /**
     * Counts whom to call: the people of the two best bands.
     *
     * @return how many
     */
    public Count worthACall() {
        var lowest = models.inForce().bands().b();
        var counted = jdbc.queryForObject(
                "select count(*)::int from (select from scoring.lead l where (100 - l.score) <= ? limit ?) counted",
                Integer.class,
                100 - lowest,
                MOST_COUNTED + 1);
        var number = counted == null ? 0 : counted;
        return new Count(Math.min(number, MOST_COUNTED), number > MOST_COUNTED);
    }

    /**
     * Returns whether anybody is on the list.
     *
     * @return false before the first import
     */
    public boolean isEmpty() {
        return Boolean.TRUE.equals(jdbc.queryForObject("select not exists (select from scoring.lead)", Boolean.class));
    }

    /**
     * Returns what scores people had a day ago, where they had another one.
     *
     * @param people the people
     * @return score by person
     */
    public Map<UUID, Integer> scoresYesterday(Collection<UUID> people) {
        return changes.before(people, YESTERDAY);
    }

    /**
     * Reads the list through, without ever holding more than a few thousand of its rows.
     *
     * @param importId only people with a row of this import; null for all
     * @param top how many at most
     * @param reader takes each lead, best first
     */
    public void readThrough(@Nullable UUID importId, int top, Consumer<RankedLead> reader) {
        read(LeadFilter.ofImport(importId), null, top, reader);
    }

    /**
     * Reads the list through, as {@link #readThrough(UUID, int, Consumer)}.
     *
     * @param filter whom of it
     * @param top how many at most
     * @param reader takes each lead, best first
     */
    public void readThrough(LeadFilter filter, int top, Consumer<RankedLead> reader) {
        read(filter, null, top, reader);
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

    private void read(LeadFilter filter, @Nullable Place after, int limit, Consumer<RankedLead> reader) {
        var values = new ArrayList<Object>();
        var sql = new StringBuilder(RankedLead.SELECT)
                .append("where true")
                .append(filter.conditions(models.inForce().bands(), values));
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
