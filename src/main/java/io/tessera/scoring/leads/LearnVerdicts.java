package io.tessera.scoring.leads;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Stores verdicts that differ from what is presumed, and scores again only whom they change. */
@Component
class LearnVerdicts {

    private final LeadsLock lock;
    private final Verdicts verdicts;

    private final RescoreLeads rescoreLeads;

    LearnVerdicts(LeadsLock lock, Verdicts verdicts, RescoreLeads rescoreLeads) {
        this.lock = lock;
        this.verdicts = verdicts;

        this.rescoreLeads = rescoreLeads;
    }

    /** Learns verdicts, of several versions the newest. */
    void learn(Collection<VerdictFact> facts) {
        var newest = new LinkedHashMap<UUID, VerdictFact>();
        facts.stream()
                .filter(fact -> !fact.isSilent())
                .forEach(fact -> newest.merge(fact.address(), fact, (a, b) -> b.version() > a.version() ? b : a));
        if (newest.isEmpty()) {
            return;
        }
        lock.take();
        var known = verdicts.find(newest.keySet());
        newest.values().removeIf(fact -> {
            var before = known.get(fact.address());
            return before != null && before.version() >= fact.version();
        });
        verdicts.put(newest.values(), known);
        rescore(newest.values(), known);
    }

    private void rescore(Collection<VerdictFact> facts, Map<UUID, VerdictFact> known) {

        var emails = new ArrayList<UUID>();
        var phones = new ArrayList<UUID>();
        for (var fact : facts) {
            var before = known.get(fact.address());
            var verdictBefore = before == null ? null : before.verdict();
            if (!Objects.equals(verdictBefore, fact.verdict())) {
                var said = fact.verdict() == null ? Objects.requireNonNull(verdictBefore) : fact.verdict();
                (VerdictFact.isPhone(said) ? phones : emails).add(fact.address());
            }
        }
        if (!emails.isEmpty() || !phones.isEmpty()) {
            rescoreLeads.ofAddresses(emails, phones);
        }
    }
}
