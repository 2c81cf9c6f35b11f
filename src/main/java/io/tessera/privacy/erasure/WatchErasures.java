package io.tessera.privacy.erasure;

import static java.util.stream.Collectors.groupingBy;

import io.tessera.platform.events.FlowId;
import io.tessera.platform.events.Flows;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Tells how far erasures have come. */
@Service
public class WatchErasures {

    private final ErasureTable erasures;
    private final Flows flows;

    WatchErasures(ErasureTable erasures, Flows flows) {
        this.erasures = erasures;
        this.flows = flows;
    }

    /**
     * Looks one up.
     *
     * @param id its id
     * @return how far it has come; empty when there is none
     */
    public Optional<ErasureProgress> find(UUID id) {
        return erasures.find(id).map(List::of).map(this::progress).map(List::getFirst);
    }

    /**
     * Lists them, newest first.
     *
     * @param requestedAt time of the last one seen
     * @param id id of the last one seen
     * @param limit how many at most
     * @return those before that place
     */
    public List<ErasureProgress> before(Instant requestedAt, UUID id, int limit) {
        return progress(erasures.before(requestedAt, id, limit));
    }

    private List<ErasureProgress> progress(List<Erasure> found) {
        var words = erasures.acknowledgements(found.stream().map(Erasure::id).toList()).stream()
                .collect(groupingBy(Acknowledgement::erasure));
        return found.stream()
                .map(erasure -> progress(erasure, words.getOrDefault(erasure.id(), List.of())))
                .toList();
    }

    private ErasureProgress progress(Erasure erasure, List<Acknowledgement> words) {
        var parts = Holders.NAMES.stream().map(module -> part(module, words)).toList();
        var settled = erasure.pruned()
                && parts.stream().allMatch(ErasureProgress.Part::done)
                && flows.status(new FlowId(erasure.id())).settled();
        return new ErasureProgress(erasure, parts, settled);
    }

    private static ErasureProgress.Part part(String module, List<Acknowledgement> words) {
        return words.stream()
                .filter(word -> word.module().equals(module))
                .findFirst()
                .map(word -> new ErasureProgress.Part(module, word.deleted(), word.at()))
                .orElseGet(() -> new ErasureProgress.Part(module, null, null));
    }
}
