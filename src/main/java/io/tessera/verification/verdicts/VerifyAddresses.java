package io.tessera.verification.verdicts;

import io.tessera.platform.identifiers.EmailAddresses;
import io.tessera.platform.identifiers.KeyedHashes;
import io.tessera.verification.EmailVerdict;
import io.tessera.verification.dns.MailHosts;
import io.tessera.verification.judgement.EmailJudge;
import io.tessera.verification.judgement.EmailJudgement;
import io.tessera.verification.judgement.MailHostEvidence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers who asks for verdicts; keeps nothing. */
@Service
public class VerifyAddresses {

    private final EmailJudge judge;
    private final MailHosts mailHosts;
    private final EmailVerdictTable table;
    private final KeyedHashes hashes;
    private final boolean alwaysOnline;

    VerifyAddresses(
            EmailJudge judge,
            MailHosts mailHosts,
            EmailVerdictTable table,
            KeyedHashes hashes,
            VerificationSettings settings) {
        this.judge = judge;
        this.mailHosts = mailHosts;
        this.table = table;
        this.hashes = hashes;
        this.alwaysOnline = settings.online();
    }

    /**
     * Judges addresses as somebody wrote them.
     *
     * @param written addresses
     * @param online whether name servers are asked, too; the setting may ask them anyway
     * @return a judgement for each, in the same order
     */
    public List<EmailJudgement> verify(List<String> written, boolean online) {
        var offline = written.stream()
                .map(address -> judge.judgeWritten(address, MailHostEvidence.NOT_ASKED))
                .toList();
        if (!online && !alwaysOnline) {
            return offline;
        }
        var said = ask(offline);
        return offline.stream().map(judgement -> withAnswer(judgement, said)).toList();
    }

    /**
     * Finds the verdict kept on an address in use.
     *
     * @param written the address
     * @return the verdict; empty when no record uses the address
     */
    @Transactional(readOnly = true)
    public Optional<EmailVerdict> find(String written) {
        var id = hashes.email(EmailAddresses.normalise(written));
        return Optional.ofNullable(table.find(List.of(id)).get(id)).flatMap(row -> {
            var judgement = row.judgement();
            return judgement == null ? Optional.empty() : Optional.of(EmailRow.verdict(row, judgement));
        });
    }

    private Map<String, MailHostEvidence> ask(List<EmailJudgement> judgements) {
        var domains = judgements.stream()
                .filter(EmailJudgement::worthAsking)
                .map(EmailJudgement::domain)
                .collect(Collectors.toSet());
        return domains.isEmpty() ? new HashMap<>() : mailHosts.ask(domains);
    }

    private EmailJudgement withAnswer(EmailJudgement judgement, Map<String, MailHostEvidence> said) {
        var evidence = said.get(judgement.domain());
        return evidence == null || !judgement.worthAsking() ? judgement : judge.judge(judgement.address(), evidence);
    }
}
