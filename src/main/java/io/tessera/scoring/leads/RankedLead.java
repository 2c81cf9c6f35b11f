package io.tessera.scoring.leads;

import io.tessera.committee.JobFunction;
import io.tessera.committee.Seniority;
import io.tessera.discovery.SourceRow;
import io.tessera.scoring.Band;
import io.tessera.scoring.scorecard.EmailStanding;
import io.tessera.scoring.scorecard.ExplainedValues;
import io.tessera.scoring.scorecard.Explanation;
import io.tessera.scoring.scorecard.Points;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lead as the list shows it.
 *
 * @param person the person
 * @param score points, 0 to 100
 * @param band how soon to call
 * @param points what each factor earned
 * @param firstName given name
 * @param lastName family name
 * @param title job title
 * @param seniority how high
 * @param function what field
 * @param company name of the company
 * @param domain domain of the company
 * @param industry industry of the company
 * @param employees head count of the company
 * @param email e-mail address
 * @param emailStanding the verdict on the address, null where there is no address
 * @param phone phone number in E.164 form
 * @param country ISO 3166-1 alpha-2 code
 * @param sources the rows behind the lead, in their stored form
 */
public record RankedLead(
        UUID person,
        int score,
        Band band,
        Points points,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String title,
        Seniority seniority,
        JobFunction function,
        @Nullable String company,
        @Nullable String domain,
        @Nullable String industry,
        @Nullable Integer employees,
        @Nullable String email,
        @Nullable EmailStanding emailStanding,
        @Nullable String phone,
        @Nullable String country,
        String sources) {

    static final String SELECT = """
            select l.person_id, l.score, l.band, l.points, l.first_name, l.last_name, l.title, l.seniority, l.function,
                   l.company, l.domain, l.industry, l.employees, l.email, l.email_verdict, l.phone, l.country, l.sources
              from scoring.lead l
            """;

    static RankedLead read(ResultSet rs) throws SQLException {
        var employees = rs.getInt(13);
        var known = !rs.wasNull();
        var email = rs.getString(14);
        return new RankedLead(
                rs.getObject(1, UUID.class),
                rs.getInt(2),
                Band.valueOf(rs.getString(3)),
                Points.decode(rs.getString(4)),
                rs.getString(5),
                rs.getString(6),
                rs.getString(7),
                Seniority.valueOf(rs.getString(8)),
                JobFunction.valueOf(rs.getString(9)),
                rs.getString(10),
                rs.getString(11),
                rs.getString(12),
                known ? employees : null,
                email,
                email == null ? null : VerdictFact.standing(rs.getString(15)),
                rs.getString(16),
                rs.getString(17),
                rs.getString(18));
    }

    /**
     * Returns why the lead has its score.
     *
     * @return parts that sum to the score
     */
    public Explanation explanation() {
        return Explanation.of(
                points,
                new ExplainedValues(
                        firstName,
                        lastName,
                        title,
                        seniority,
                        function,
                        employees,
                        industry,
                        country,
                        email,
                        emailStanding,
                        phone));
    }

    /**
     * Returns the rows behind the lead.
     *
     * @return import and row number of each
     */
    public List<SourceRow> sourceRows() {
        return SourceRows.read(sources);
    }

    /**
     * Returns the numbers of the rows behind the lead.
     *
     * @param importId only rows of this import; null for those of all
     * @return ascending, each once
     */
    public int[] rowNumbers(@Nullable UUID importId) {
        return SourceRows.rows(sources, importId);
    }
}
