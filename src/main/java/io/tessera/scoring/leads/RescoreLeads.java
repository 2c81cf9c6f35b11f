package io.tessera.scoring.leads;

import io.tessera.scoring.leads.ScoreChange.Cause;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Scores leads again whose person is the same, after a verdict or the model has changed. */
@Component
class RescoreLeads {

    private final JdbcTemplate jdbc;
    private final Leads leads;
    private final CurrentScorer model;
    private final LeadNews news;

    RescoreLeads(JdbcTemplate jdbc, Leads leads, CurrentScorer model, LeadNews news) {
        this.jdbc = jdbc;
        this.leads = leads;
        this.model = model;
        this.news = news;
    }

    /** Scores again whoever has one of the addresses or numbers. */
    void ofAddresses(Collection<UUID> emails, Collection<UUID> phones) {
        var affected = new LinkedHashMap<UUID, StoredLead>();
        find("where l.email_id = any(?)", emails).forEach(lead -> affected.put(lead.person(), lead));
        find("where l.phone_id = any(?)", phones).forEach(lead -> affected.put(lead.person(), lead));
        rescore(List.copyOf(affected.values()), Cause.VERDICT);
    }

    /**
     * Scores the next leads by the model in force.
     *
     * @param after the last person done, null at the beginning
     * @param limit how many at most
     * @return the last person done now, null when there is nobody behind
     */
    @Nullable
    UUID next(@Nullable UUID after, int limit) {
        var chunk = jdbc.query(
                StoredLead.SELECT + "where ?::uuid is null or l.person_id > ? order by l.person_id limit ?",
                (rs, row) -> StoredLead.read(rs),
                after,
                after,
                limit);
        rescore(chunk, Cause.MODEL);
        return chunk.size() < limit ? null : chunk.getLast().person();
    }

    private List<StoredLead> find(String where, Collection<UUID> addresses) {
        return addresses.isEmpty()
                ? List.of()
                : jdbc.query(StoredLead.SELECT + where, (rs, row) -> StoredLead.read(rs), Leads.uuids(addresses));
    }

    private void rescore(List<StoredLead> stored, Cause cause) {
        var current = model.get();
        var rescored = stored.stream()
                .map(lead -> new Rescored(lead, current.scorer().score(lead.facts())))
                .filter(Rescored::mustBeWritten)
                .toList();
        leads.revise(rescored);
        news.scored(rescored.stream().map(Rescored::outcome).toList(), cause, current.version());
    }
}
