package io.tessera.verification.verdicts;

import io.tessera.platform.identifiers.EmailAddresses;
import io.tessera.verification.EmailProbe;
import io.tessera.verification.EmailProbesRequested;
import io.tessera.verification.dns.MailHosts;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Asks name servers about addresses whose offline verdict is out. The questions are put before any row is read or locked and
 * take no longer than their budget; the flow that caused them settles when the answers are in.
 */
@Component
class AskNameServers {

    private final MailHosts mailHosts;
    private final RecordUseTable lock;
    private final EmailVerdicts verdicts;

    AskNameServers(MailHosts mailHosts, RecordUseTable lock, EmailVerdicts verdicts) {
        this.mailHosts = mailHosts;
        this.lock = lock;
        this.verdicts = verdicts;
    }

    @ApplicationModuleListener(id = "verification-email-probes")
    void on(List<EmailProbesRequested> requests) {
        var domains = new LinkedHashMap<UUID, String>();
        for (var request : requests) {
            for (EmailProbe probe : request.items()) {
                domains.put(probe.aggregateId(), EmailAddresses.domainOf(probe.address()));
            }
        }
        var said = mailHosts.ask(new HashSet<>(domains.values()));
        lock.lock();
        verdicts.hear(domains.keySet(), said);
    }
}
