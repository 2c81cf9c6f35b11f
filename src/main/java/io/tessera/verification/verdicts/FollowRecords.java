package io.tessera.verification.verdicts;

import io.tessera.discovery.Retraction;
import io.tessera.discovery.RetractionReason;
import io.tessera.discovery.SourceRecord;
import io.tessera.discovery.SourceRecordsCollected;
import io.tessera.discovery.SourceRecordsRetracted;
import io.tessera.platform.identifiers.EmailAddresses;
import io.tessera.platform.identifiers.KeyedHashes;
import io.tessera.privacy.ErasureTraced;
import io.tessera.verification.VerificationErased;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears of source records from discovery, and of what to forget. */
@Component
class FollowRecords {

    private final FollowUses uses;
    private final KeyedHashes hashes;
    private final ApplicationEventPublisher events;

    FollowRecords(FollowUses uses, KeyedHashes hashes, ApplicationEventPublisher events) {
        this.uses = uses;
        this.hashes = hashes;
        this.events = events;
    }

    @ApplicationModuleListener(id = "verification-source-records")
    void onCollected(List<SourceRecordsCollected> collected) {
        var facts = new ArrayList<RecordUse>();
        for (var event : collected) {
            event.items().forEach(record -> facts.add(use(record, event.online())));
        }
        uses.follow(facts);
    }

    @ApplicationModuleListener(id = "verification-retractions")
    void onRetracted(List<SourceRecordsRetracted> retracted) {
        uses.follow(retracted.stream()
                .flatMap(event -> event.items().stream())
                .map(FollowRecords::gone)
                .toList());
    }

    @ApplicationModuleListener(id = "verification-erasures")
    void on(ErasureTraced trace) {
        var deleted = uses.forget(trace.sourceRecords(), trace.emails(), trace.phones());
        events.publishEvent(new VerificationErased(trace.aggregateId(), trace.version(), deleted));
    }

    private RecordUse use(SourceRecord record, boolean online) {
        return new RecordUse(
                record.aggregateId(),
                record.version(),
                email(record.email()),
                phone(record.phoneE164()),
                false,
                online);
    }

    private @Nullable UsedValue email(@Nullable String written) {
        // what PostgreSQL cannot store is no address
        if (written == null || written.isBlank() || written.indexOf(0) >= 0) {
            return null;
        }
        var address = EmailAddresses.normalise(written);
        return new UsedValue(hashes.email(address), address);
    }

    private @Nullable UsedValue phone(@Nullable String number) {
        return number == null ? null : new UsedValue(hashes.phone(number), number);
    }

    private static RecordUse gone(Retraction retraction) {
        var forEver = retraction.reason() == RetractionReason.ERASED;
        return RecordUse.gone(retraction.aggregateId(), forEver ? RecordUse.FOR_EVER : retraction.version());
    }
}
