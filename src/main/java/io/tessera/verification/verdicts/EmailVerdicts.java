package io.tessera.verification.verdicts;

import io.tessera.platform.events.Lanes;
import io.tessera.verification.EmailProbe;
import io.tessera.verification.EmailProbesRequested;
import io.tessera.verification.EmailVerdict;
import io.tessera.verification.EmailsVerified;
import io.tessera.verification.judgement.EmailJudge;
import io.tessera.verification.judgement.EmailJudgement;
import io.tessera.verification.judgement.MailHostEvidence;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Verdicts on addresses in use: reached when a first record uses one, given up when the last ceases to. Only what is new or
 * changed is published. The callers hold the module's lock.
 */
@Service
@Transactional
class EmailVerdicts {

    private final EmailVerdictTable table;
    private final EmailJudge judge;
    private final VerificationSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EmailVerdicts(
            EmailVerdictTable table,
            EmailJudge judge,
            VerificationSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.judge = judge;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** Takes changes of use in, where an address without value is used by no record any more; returns how many verdicts were given up. */
    int apply(UseChanges changes) {
        var all = changes.all();
        var known = table.find(all.stream().map(UseChange::id).toList());
        var batch = new Batch(clock.instant());
        all.forEach(change -> batch.take(change, known.get(change.id())));
        batch.store();
        return batch.withdrawn.size();
    }

    /** Forgets addresses, whoever uses them; returns how many there were. */
    int forget(Collection<UUID> ids) {
        var batch = new Batch(clock.instant());
        table.find(ids).values().stream().filter(EmailRow::living).forEach(batch::withdraw);
        batch.store();
        return batch.withdrawn.size();
    }

    /** Takes in what name servers said of the domains of addresses. */
    void hear(Collection<UUID> ids, Map<String, MailHostEvidence> saidOfDomains) {
        var batch = new Batch(clock.instant());
        table.find(ids).values().forEach(row -> batch.hear(row, saidOfDomains));
        batch.store();
    }

    /** What one transaction changes. */
    private final class Batch {

        private final Instant now;
        private final List<EmailRow> added = new ArrayList<>();
        private final List<EmailRow> changed = new ArrayList<>();
        private final List<EmailRow> withdrawn = new ArrayList<>();
        private final List<EmailVerdict> verdicts = new ArrayList<>();
        private final List<EmailProbe> probes = new ArrayList<>();

        Batch(Instant now) {
            this.now = now;
        }

        void take(UseChange change, @Nullable EmailRow known) {
            var address = change.value();
            if (known == null) {
                if (address != null) {
                    added.add(reached(change, 1, address));
                }
                return;
            }
            if (address == null && known.living()) {
                withdraw(known);
            } else if (address != null && !known.living()) {
                changed.add(reached(change, known.version() + 1, address));
            }
            askAgain(change, known);
        }

        private EmailRow reached(UseChange change, long version, String address) {
            var judgement = judge.judge(address, MailHostEvidence.NOT_ASKED);
            var row = new EmailRow(change.id(), version, judgement, MailHostEvidence.NOT_ASKED, now);
            verdicts.add(EmailRow.verdict(row, judgement));
            if ((settings.online() || change.online()) && judgement.worthAsking()) {
                probes.add(new EmailProbe(row.id(), version, address));
            }
            return row;
        }

        /** An address known from an offline import is asked about once an import wishes it. */
        private void askAgain(UseChange change, EmailRow known) {
            var judgement = known.judgement();
            if (change.online()
                    && judgement != null
                    && known.mailHosts() == MailHostEvidence.NOT_ASKED
                    && judgement.worthAsking()) {
                probes.add(new EmailProbe(known.id(), known.version(), judgement.address()));
            }
        }

        void withdraw(EmailRow row) {
            var tombstone = row.withdrawn(now);
            changed.add(tombstone);
            withdrawn.add(tombstone);
        }

        void hear(EmailRow row, Map<String, MailHostEvidence> saidOfDomains) {
            var before = row.judgement();
            var said = before == null ? null : saidOfDomains.get(before.domain());
            if (before == null || said == null || said == row.mailHosts()) {
                return;
            }
            EmailJudgement judgement = judge.judge(before.address(), said);
            var heard = new EmailRow(row.id(), row.version() + 1, judgement, said, now);
            changed.add(heard);
            verdicts.add(EmailRow.verdict(heard, judgement));
        }

        void store() {
            table.add(added);
            table.change(changed);
            Lanes.<EmailVerdict>lists(verdicts).forEach(list -> events.publishEvent(new EmailsVerified(list)));
            Withdrawals.of(withdrawn, EmailRow::id, EmailRow::version).forEach(events::publishEvent);
            Lanes.<EmailProbe>lists(probes).forEach(list -> events.publishEvent(new EmailProbesRequested(list)));
        }
    }
}
