package io.tessera.scoring.leads;

import io.tessera.platform.data.Copy;
import io.tessera.scoring.Band;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Writes the ranked list, whole batches at a time. */
@Component
class Leads {

    private static final List<String> COLUMNS = List.of(
            "person_id",
            "input_version",
            "revision",
            "score",
            "band",
            "points",
            "first_name",
            "last_name",
            "title",
            "seniority",
            "function",
            "company",
            "domain",
            "industry",
            "employees",
            "email",
            "email_id",
            "email_verdict",
            "phone",
            "phone_id",
            "linkedin",
            "country",
            "sources");

    private static final String STANDINGS = """
            select person_id, input_version, revision, score, band from scoring.lead where person_id = any(?)
            union all
            select person_id, input_version, revision, null, null from scoring.unscored_lead where person_id = any(?)
            """;

    private static final String REVISE = """
            update scoring.lead l
               set revision = n.revision, score = n.score, band = n.band, points = n.points, email_verdict = n.verdict
              from unnest(?::uuid[], ?::int[], ?::int[], ?::text[], ?::text[], ?::text[])
                   as n (person_id, revision, score, band, points, verdict)
             where l.person_id = n.person_id
            """;

    private final JdbcTemplate jdbc;
    private final Copy copy;

    Leads(JdbcTemplate jdbc, Copy copy) {
        this.jdbc = jdbc;
        this.copy = copy;
    }

    /** Tells how people stand; people never heard of are left out. */
    Map<UUID, Standing> standings(Collection<UUID> people) {
        var ids = uuids(people);
        var standings = new HashMap<UUID, Standing>();
        jdbc.query(
                STANDINGS,
                rs -> {
                    var band = rs.getString(5);
                    var standing = new Standing(
                            rs.getObject(1, UUID.class),
                            rs.getLong(2),
                            rs.getInt(3),
                            band == null ? null : rs.getInt(4),
                            band == null ? null : Band.valueOf(band));
                    standings.merge(standing.person(), standing, (a, b) -> a.inputVersion() > b.inputVersion() ? a : b);
                },
                ids,
                ids);
        return standings;
    }

    /**
     * Writes leads. Known ones are deleted and copied like new ones: an update would write a new row and new index entries all
     * the same, and COPY is the cheapest way to write a row.
     */
    void put(Collection<Lead> leads, Collection<Standing> known) {
        forget(known);
        copy.into("scoring.lead", COLUMNS, leads, Leads::write);
    }

    /** Takes people off the list and keeps a tombstone of each. */
    void remove(Collection<Standing> tombstones, Collection<Standing> known) {
        forget(known);
        copy.into(
                "scoring.unscored_lead",
                List.of("person_id", "input_version", "revision"),
                tombstones,
                (row, gone) ->
                        row.uuid(gone.person()).number(gone.inputVersion()).number(gone.revision()));
    }

    /** Writes new scores of leads whose other facts stay. */
    void revise(List<Rescored> leads) {
        if (leads.isEmpty()) {
            return;
        }
        jdbc.update(
                REVISE,
                uuids(leads.stream().map(Rescored::person).toList()),
                array("int4", leads.stream().map(Rescored::revision).toList()),
                array("int4", leads.stream().map(lead -> lead.card().score()).toList()),
                array(
                        "text",
                        leads.stream().map(lead -> lead.card().band().name()).toList()),
                array(
                        "text",
                        leads.stream().map(lead -> lead.card().points().code()).toList()),
                array(
                        "text",
                        leads.stream()
                                .map(lead -> lead.stored().emailVerdictNow())
                                .toList()));
    }

    private void forget(Collection<Standing> known) {
        delete(
                "delete from scoring.lead where person_id = any(?)",
                known.stream().filter(standing -> standing.score() != null));
        delete(
                "delete from scoring.unscored_lead where person_id = any(?)",
                known.stream().filter(standing -> standing.score() == null));
    }

    private void delete(String sql, java.util.stream.Stream<Standing> standings) {
        var people = standings.map(Standing::person).toList();
        if (!people.isEmpty()) {
            jdbc.update(sql, uuids(people));
        }
    }

    static SqlArrayValue uuids(Collection<UUID> ids) {
        return new SqlArrayValue("uuid", ids.toArray());
    }

    static SqlArrayValue array(String type, Collection<?> values) {
        return new SqlArrayValue(type, values.toArray());
    }

    private static void write(Copy.Row row, Lead lead) {
        var role = lead.role();
        var contact = role.contact();
        row.uuid(lead.person())
                .number(role.version())
                .number(lead.revision())
                .number(lead.card().score())
                .text(lead.card().band().name())
                .text(lead.card().points().code())
                .text(contact.firstName())
                .text(contact.lastName())
                .text(contact.title())
                .text(role.seniority().name())
                .text(role.function().name())
                .text(contact.company())
                .text(contact.domain())
                .text(contact.industry())
                .number(contact.employees())
                .text(contact.email())
                .uuid(lead.emailId())
                .text(VerdictFact.text(lead.emailStanding()))
                .text(contact.phone())
                .uuid(lead.phoneId())
                .bool(contact.linkedin() != null)
                .text(contact.country())
                .text(SourceRows.write(contact.sources()));
    }
}
