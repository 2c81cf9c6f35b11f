package io.tessera.privacy.suppression;

import io.tessera.platform.events.Lanes;
import io.tessera.privacy.Suppression;
import io.tessera.privacy.SuppressionsChanged;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Suppresses identifiers, lifts suppressions and tells the other modules. */
@Service
@Transactional
public class SuppressionList {

    private final SuppressionTable table;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    SuppressionList(SuppressionTable table, ApplicationEventPublisher publisher, Clock clock) {
        this.table = table;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * Suppresses identifiers and tells everybody. Those that are suppressed already stay as they are and are told again.
     *
     * @param identifiers whom not to contact
     * @param reason why
     */
    public void suppress(Collection<Identifier> identifiers, SuppressionReason reason) {
        hold(identifiers, reason);
        tell(table.facts(identifiers.stream().map(Identifier::id).toList()));
    }

    /**
     * Suppresses identifiers without telling anybody yet; {@link #suppress} tells later.
     *
     * @param identifiers whom not to contact
     * @param reason why
     */
    public void hold(Collection<Identifier> identifiers, SuppressionReason reason) {
        if (!identifiers.isEmpty()) {
            table.activate(identifiers, reason, clock.instant());
        }
    }

    /**
     * Lifts suppressions.
     *
     * @param ids keyed hashes
     * @return how many were suppressed until now
     */
    public int lift(Collection<UUID> ids) {
        var lifted = table.deactivate(ids);
        tell(lifted);
        return lifted.size();
    }

    /**
     * Reads the list, oldest first.
     *
     * @param since time of the last entry seen
     * @param id id of the last entry seen
     * @param limit how many at most
     * @return the entries behind that place
     */
    @Transactional(readOnly = true)
    public List<SuppressionEntry> after(Instant since, UUID id, int limit) {
        return table.after(since, id, limit);
    }

    private void tell(List<Suppression> facts) {
        Lanes.lists(facts).forEach(list -> publisher.publishEvent(new SuppressionsChanged(list)));
    }
}
