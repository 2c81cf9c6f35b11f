package io.tessera.verification.verdicts;

import io.tessera.platform.events.Lanes;
import io.tessera.verification.PhoneVerdict;
import io.tessera.verification.PhonesVerified;
import io.tessera.verification.judgement.PhoneJudge;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Verdicts on numbers in use, kept like those on addresses. The callers hold the module's lock. */
@Service
@Transactional
class PhoneVerdicts {

    private final PhoneVerdictTable table;
    private final PhoneJudge judge;
    private final ApplicationEventPublisher events;

    PhoneVerdicts(PhoneVerdictTable table, PhoneJudge judge, ApplicationEventPublisher events) {
        this.table = table;
        this.judge = judge;
        this.events = events;
    }

    /** Takes changes of use in, where a number without value is used by no record any more; returns how many verdicts were given up. */
    int apply(UseChanges changes) {
        var all = changes.all();
        var known = table.find(all.stream().map(UseChange::id).toList());
        var batch = new Batch();
        all.forEach(change -> batch.take(change, known.get(change.id())));
        batch.store();
        return batch.withdrawn.size();
    }

    /** Forgets numbers, whoever uses them; returns how many there were. */
    int forget(Collection<UUID> ids) {
        var batch = new Batch();
        table.find(ids).forEach((id, known) -> {
            if (known.living()) {
                batch.withdraw(id, known);
            }
        });
        batch.store();
        return batch.withdrawn.size();
    }

    /** What one transaction changes. */
    private final class Batch {

        private final List<PhoneRow> added = new ArrayList<>();
        private final List<PhoneRow> changed = new ArrayList<>();
        private final List<PhoneRow> withdrawn = new ArrayList<>();
        private final List<PhoneVerdict> verdicts = new ArrayList<>();

        void take(UseChange change, @Nullable KnownPhone known) {
            var number = change.value();
            if (known == null) {
                if (number != null) {
                    added.add(reached(change.id(), 1, number));
                }
                return;
            }
            if (number == null && known.living()) {
                withdraw(change.id(), known);
            } else if (number != null && !known.living()) {
                changed.add(reached(change.id(), known.version() + 1, number));
            }
        }

        private PhoneRow reached(UUID id, long version, String number) {
            var judgement = judge.judge(number);
            var row = new PhoneRow(id, version, judgement);
            verdicts.add(PhoneRow.verdict(row, judgement));
            return row;
        }

        void withdraw(UUID id, KnownPhone known) {
            var tombstone = new PhoneRow(id, known.version() + 1, null);
            changed.add(tombstone);
            withdrawn.add(tombstone);
        }

        void store() {
            table.add(added);
            table.change(changed);
            Lanes.<PhoneVerdict>lists(verdicts).forEach(list -> events.publishEvent(new PhonesVerified(list)));
            Withdrawals.of(withdrawn, PhoneRow::id, PhoneRow::version).forEach(events::publishEvent);
        }
    }
}
