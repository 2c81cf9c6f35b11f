package io.tessera.scoring.leads;

import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes people off the list and keeps a tombstone of each, so that nothing older brings them back. */
@Component
class UnscoreLeads {

    private final Leads leads;
    private final LeadNews news;

    UnscoreLeads(Leads leads, LeadNews news) {
        this.leads = leads;
        this.news = news;
    }

    /**
     * Takes people off the list.
     *
     * @param versions the version at which each ended, newer than what is stored
     * @param standings how the known ones stand
     * @return how many were on it
     */
    int unscore(Map<UUID, Long> versions, Map<UUID, Standing> standings) {
        if (versions.isEmpty()) {
            return 0;
        }
        var known = new ArrayList<Standing>();
        var tombstones = new ArrayList<Standing>(versions.size());
        var gone = new ArrayList<Standing>();
        versions.forEach((person, version) -> {
            var before = standings.get(person);
            var tombstone = new Standing(person, version, before == null ? 1 : before.revision() + 1, null, null);
            tombstones.add(tombstone);
            if (before != null) {
                known.add(before);
            }
            if (before != null && before.score() != null) {
                gone.add(tombstone);
            }
        });
        leads.remove(tombstones, known);
        news.unscored(gone);
        return gone.size();
    }
}
