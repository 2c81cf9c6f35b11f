package io.tessera.privacy.erasure;

import io.tessera.platform.events.EventOperations;
import io.tessera.privacy.ErasureAcknowledged;
import io.tessera.privacy.ErasureCompleted;
import io.tessera.privacy.ErasureTraced;
import io.tessera.privacy.IdentifierKind;
import io.tessera.privacy.suppression.Identifier;
import io.tessera.privacy.suppression.SuppressionList;
import io.tessera.privacy.suppression.SuppressionReason;
import java.time.Clock;
import java.util.HashSet;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears what became of an erasure. Both facts are sets to add to, so a repeat changes nothing. */
@Component
class FollowErasures {

    /** The request was version 1 of what is known of an erasure. */
    private static final long COMPLETED = 2;

    private final ErasureTable erasures;
    private final SuppressionList suppressions;
    private final PrunePayloads payloads;
    private final EventOperations events;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    FollowErasures(
            ErasureTable erasures,
            SuppressionList suppressions,
            PrunePayloads payloads,
            EventOperations events,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.erasures = erasures;
        this.suppressions = suppressions;
        this.payloads = payloads;
        this.events = events;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * Suppresses every address and number that was this person's alone. Numbers too: a row that knew the person by name and
     * number would bring them back with the next file.
     */
    @ApplicationModuleListener(id = "privacy-erasure-traced")
    void on(ErasureTraced trace) {
        var theirs = new HashSet<Identifier>();
        trace.emails().forEach(hash -> theirs.add(new Identifier(hash, IdentifierKind.EMAIL)));
        trace.phones().forEach(hash -> theirs.add(new Identifier(hash, IdentifierKind.PHONE)));
        erasures.find(trace.aggregateId())
                .flatMap(erasure -> erasure.subject().namedBy())
                .ifPresent(theirs::add);
        forget(trace);
        suppressions.suppress(theirs, SuppressionReason.ERASURE);
    }

    @ApplicationModuleListener(id = "privacy-erasure-acknowledged")
    void on(ErasureAcknowledged word) {
        erasures.acknowledge(new Acknowledgement(word.aggregateId(), word.module(), word.deleted(), clock.instant()));
        if (erasures.isAcknowledgedBy(Holders.NAMES.size(), word.aggregateId())) {
            payloads.afterCommit(word.aggregateId());
            publisher.publishEvent(new ErasureCompleted(word.aggregateId(), COMPLETED));
        }
    }

    /** Facts that no listener could work off are kept with their content: of these people there shall be none. */
    private void forget(ErasureTraced trace) {
        var aggregates = new HashSet<UUID>();
        aggregates.addAll(trace.people());
        aggregates.addAll(trace.sourceRecords());
        aggregates.addAll(trace.emails());
        aggregates.addAll(trace.phones());
        events.forget(aggregates);
    }
}
