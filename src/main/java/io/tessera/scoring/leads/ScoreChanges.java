package io.tessera.scoring.leads;

import io.tessera.platform.data.Copy;
import io.tessera.scoring.Band;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Score changes, kept for 90 days. */
@Component
class ScoreChanges {

    /** How long changes are kept. */
    static final Duration KEPT = Duration.ofDays(90);

    private static final int MOST_SHOWN = 200;
    private static final List<String> COLUMNS = List.of(
            "person_id",
            "revision",
            "changed_at",
            "cause",
            "score_before",
            "score_after",
            "band_before",
            "band_after",
            "model_version");
    private static final String OF_PERSON = """
            select person_id, revision, changed_at, cause, score_before, score_after, band_before, band_after, model_version
              from scoring.score_change where person_id = ? and changed_at >= ? order by revision desc limit ?
            """;

    private static final String FIRST_BEFORE = """
            select distinct on (person_id) person_id, score_before from scoring.score_change
             where person_id = any(?) and changed_at >= ? order by person_id, revision
            """;

    private final JdbcTemplate jdbc;
    private final Copy copy;
    private final Clock clock;

    ScoreChanges(JdbcTemplate jdbc, Copy copy, Clock clock) {
        this.jdbc = jdbc;
        this.copy = copy;
        this.clock = clock;
    }

    /** Writes down changes of people who had a score before. */
    void add(Collection<Outcome> outcomes, ScoreChange.Cause cause, long modelVersion) {
        var now = clock.instant();
        var changes = new ArrayList<ScoreChange>();
        for (var outcome : outcomes) {
            var score = outcome.scoreBefore();
            var band = outcome.bandBefore();
            if (score != null && band != null) {
                var card = outcome.card();
                changes.add(new ScoreChange(
                        outcome.person(),
                        outcome.revision(),
                        now,
                        cause,
                        score,
                        card.score(),
                        band,
                        card.band(),
                        modelVersion));
            }
        }
        write(changes);
    }

    private void write(List<ScoreChange> changes) {
        copy.into(
                "scoring.score_change",
                COLUMNS,
                changes,
                (row, change) -> row.uuid(change.person())
                        .number(change.revision())
                        .instant(change.at())
                        .text(change.cause().name())
                        .number(change.scoreBefore())
                        .number(change.scoreAfter())
                        .text(change.bandBefore().name())
                        .text(change.bandAfter().name())
                        .number(change.modelVersion()));
    }

    /** Returns a person's changes of the last 90 days, newest first, {@value #MOST_SHOWN} at most. */
    List<ScoreChange> of(UUID person) {
        return jdbc.query(
                OF_PERSON,
                (rs, row) -> new ScoreChange(
                        rs.getObject(1, UUID.class),
                        rs.getInt(2),
                        rs.getTimestamp(3).toInstant(),
                        ScoreChange.Cause.valueOf(rs.getString(4)),
                        rs.getInt(5),
                        rs.getInt(6),
                        Band.valueOf(rs.getString(7)),
                        Band.valueOf(rs.getString(8)),
                        rs.getLong(9)),
                person,
                Timestamp.from(oldestKept()),
                MOST_SHOWN);
    }

    /** Returns the scores people had before the first change within a time, of those who had one. */
    Map<UUID, Integer> before(Collection<UUID> people, Duration within) {
        var scores = new HashMap<UUID, Integer>();
        if (!people.isEmpty()) {
            jdbc.query(
                    FIRST_BEFORE,
                    rs -> {
                        scores.put(rs.getObject(1, UUID.class), rs.getInt(2));
                    },
                    Leads.uuids(people),
                    Timestamp.from(clock.instant().minus(within)));
        }
        return scores;
    }

    int forget(Collection<UUID> people) {
        return people.isEmpty()
                ? 0
                : jdbc.update("delete from scoring.score_change where person_id = any(?)", Leads.uuids(people));
    }

    /** Deletes changes older than 90 days. */
    int prune() {
        return jdbc.update("delete from scoring.score_change where changed_at < ?", Timestamp.from(oldestKept()));
    }

    private Instant oldestKept() {
        return clock.instant().minus(KEPT);
    }
}
