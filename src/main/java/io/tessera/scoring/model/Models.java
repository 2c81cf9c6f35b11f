package io.tessera.scoring.model;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Every version of the model. All methods need a running transaction of scoring. */
@Component
public class Models {

    private static final String SELECT = "select version, definition, author, created_at from scoring.model ";
    private static final String INSERT = """
            insert into scoring.model (version, definition, author, created_at) values (?, ?::jsonb, ?, ?)
            on conflict do nothing
            """;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Models(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Returns the model in force. The first call ever puts the standard model in force.
     *
     * @return the newest version
     */
    public ModelVersion current() {
        var newest = newest();
        if (newest.isEmpty()) {
            add(1, StandardModel.model(), "Tessera");
            newest = newest();
        }
        return newest.orElseThrow();
    }

    /**
     * Returns what is in force, without putting anything in force: before the first call of {@link #current} the standard model.
     *
     * @return the newest model
     */
    public PointsModel inForce() {
        return newest().map(ModelVersion::model).orElseGet(StandardModel::model);
    }

    /**
     * Returns the number of the model in force.
     *
     * @return its version
     */
    public long currentVersion() {
        Long version = jdbc.queryForObject("select max(version) from scoring.model", Long.class);
        return version == null ? current().version() : version;
    }

    /**
     * Returns versions, newest first.
     *
     * @param below only those below this version
     * @param limit how many at most
     * @return the versions
     */
    public List<ModelVersion> history(long below, int limit) {
        current();
        return jdbc.query(
                SELECT + "where version < ? order by version desc limit ?", (rs, row) -> read(rs), below, limit);
    }

    /**
     * Puts a model in force.
     *
     * @param version its version, one more than the version in force
     * @param model a model without faults
     * @param author who does it
     * @return false when somebody else took the version meanwhile
     */
    public boolean add(long version, PointsModel model, String author) {
        return jdbc.update(INSERT, version, StandardModel.json(model), author, Timestamp.from(clock.instant())) == 1;
    }

    private Optional<ModelVersion> newest() {
        return jdbc.query(SELECT + "order by version desc limit 1", (rs, row) -> read(rs)).stream()
                .findFirst();
    }

    private static ModelVersion read(ResultSet rs) throws SQLException {
        return new ModelVersion(
                rs.getLong("version"),
                StandardModel.read(rs.getString("definition")),
                rs.getString("author"),
                rs.getTimestamp("created_at").toInstant());
    }
}
