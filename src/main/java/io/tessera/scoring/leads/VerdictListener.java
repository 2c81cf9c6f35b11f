package io.tessera.scoring.leads;

import io.tessera.verification.EmailsVerified;
import io.tessera.verification.PhonesVerified;
import io.tessera.verification.VerdictsWithdrawn;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Keeps the copies of verdicts, which come before their people or after them. */
@Component
class VerdictListener {

    private final LearnVerdicts learnVerdicts;

    VerdictListener(LearnVerdicts learnVerdicts) {
        this.learnVerdicts = learnVerdicts;
    }

    @ApplicationModuleListener(id = "scoring-emails-verified")
    void emails(List<EmailsVerified> events) {
        learn(events.stream().flatMap(event -> event.items().stream()).map(VerdictFact::of));
    }

    @ApplicationModuleListener(id = "scoring-phones-verified")
    void phones(List<PhonesVerified> events) {
        learn(events.stream().flatMap(event -> event.items().stream()).map(VerdictFact::of));
    }

    @ApplicationModuleListener(id = "scoring-verdicts-withdrawn")
    void withdrawn(List<VerdictsWithdrawn> events) {
        learn(events.stream().flatMap(event -> event.items().stream()).map(VerdictFact::of));
    }

    private void learn(Stream<VerdictFact> facts) {
        learnVerdicts.learn(facts.toList());
    }
}
