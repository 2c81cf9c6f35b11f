package io.tessera.scoring.leads;

import io.tessera.committee.JobFunction;
import io.tessera.committee.Seniority;
import io.tessera.scoring.Band;
import io.tessera.scoring.scorecard.LeadFacts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lead as stored, with the verdicts known now: what it takes to score it again.
 *
 * @param person the person
 * @param revision grows with each change of the lead
 * @param score the score it has
 * @param band the band it has
 * @param points the points it has, in code
 * @param emailVerdictThen the verdict on its address when it was scored, null for what is presumed
 * @param emailVerdictNow the verdict on its address now, null for what is presumed
 * @param facts all that its score depends on
 */
record StoredLead(
        UUID person,
        int revision,
        int score,
        Band band,
        String points,
        @Nullable String emailVerdictThen,
        @Nullable String emailVerdictNow,
        LeadFacts facts) {

    static final String SELECT = """
            select l.person_id, l.revision, l.score, l.band, l.points, l.email_verdict, e.verdict, p.verdict, l.seniority,
                   l.function, l.employees, l.industry, l.country, l.first_name is not null and l.last_name is not null,
                   l.email is not null, l.phone is not null, l.linkedin
              from scoring.lead l
              left join scoring.verdict e on e.address_id = l.email_id
              left join scoring.verdict p on p.address_id = l.phone_id
            """;

    static StoredLead read(ResultSet rs) throws SQLException {
        var emailVerdict = rs.getString(7);
        return new StoredLead(
                rs.getObject(1, UUID.class),
                rs.getInt(2),
                rs.getInt(3),
                Band.valueOf(rs.getString(4)),
                rs.getString(5),
                rs.getString(6),
                emailVerdict,
                facts(rs, emailVerdict, rs.getString(8)));
    }

    private static LeadFacts facts(ResultSet rs, @Nullable String email, @Nullable String phone) throws SQLException {
        var employees = rs.getInt(11);
        return new LeadFacts(
                Seniority.valueOf(rs.getString(9)),
                JobFunction.valueOf(rs.getString(10)),
                rs.wasNull() ? null : employees,
                rs.getString(12),
                rs.getString(13),
                rs.getBoolean(14),
                rs.getBoolean(15),
                rs.getBoolean(16),
                rs.getBoolean(17),
                VerdictFact.standing(email),
                VerdictFact.phone(phone));
    }
}
