package io.tessera.scoring.leads;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Stores verdicts and scores again only whom they change. The usual verdict of a bulk import, {@code UNKNOWN NOT_PROBED}, earns
 * nothing, so that no lead is even looked for.
 */
@Component
class LearnVerdicts {

    private final LeadsLock lock;
    private final Verdicts verdicts;
    private final CurrentScorer model;
    private final RescoreLeads rescoreLeads;

    LearnVerdicts(LeadsLock lock, Verdicts verdicts, CurrentScorer model, RescoreLeads rescoreLeads) {
        this.lock = lock;
        this.verdicts = verdicts;
        this.model = model;
        this.rescoreLeads = rescoreLeads;
    }

    /** Learns verdicts, of several versions the newest. */
    void learn(Collection<VerdictFact> facts) {
        lock.take();
        var newest = new LinkedHashMap<UUID, VerdictFact>();
        facts.forEach(fact -> newest.merge(fact.address(), fact, (a, b) -> b.version() > a.version() ? b : a));
        var known = verdicts.find(newest.keySet());
        newest.values().removeIf(fact -> {
            var before = known.get(fact.address());
            return before != null && before.version() >= fact.version();
        });
        verdicts.put(newest.values(), known);
        rescore(newest.values(), known);
    }

    private void rescore(Collection<VerdictFact> facts, Map<UUID, VerdictFact> known) {
        var scorer = model.get().scorer();
        var emails = new ArrayList<UUID>();
        var phones = new ArrayList<UUID>();
        for (var fact : facts) {
            var before = known.get(fact.address());
            var matters = before == null
                    ? VerdictFact.earns(fact.verdict(), scorer)
                    : !Objects.equals(before.verdict(), fact.verdict());
            if (matters) {
                var said =
                        fact.verdict() == null ? Objects.requireNonNull(before).verdict() : fact.verdict();
                (VerdictFact.isPhone(Objects.requireNonNull(said)) ? phones : emails).add(fact.address());
            }
        }
        if (!emails.isEmpty() || !phones.isEmpty()) {
            rescoreLeads.ofAddresses(emails, phones);
        }
    }
}
