package io.tessera.platform.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How far an outbox is read, and what is missing below.
 *
 * <p>Ids are handed out in order but committed in any: a reader that goes by {@code id > last} alone loses what commits
 * late, one that stays below the oldest running transaction is held up by anybody's. So ids not seen are remembered and
 * asked for again, until they turn up or every transaction that could own them has ended.
 */
final class Gaps {

    private long mark;
    private List<Gap> open = new ArrayList<>();

    /** Begins behind an id: everything up to it is done with. */
    Gaps(long mark) {
        this.mark = mark;
    }

    /** Returns the highest id seen. */
    long mark() {
        return mark;
    }

    /** Returns what is missing below the mark, by id. */
    List<Gap> open() {
        return open;
    }

    /** Returns the id up to which nothing can be missing. */
    long complete() {
        return open.isEmpty() ? mark : open.getFirst().low() - 1;
    }

    /** Notes a look at all gaps and at what stands behind the mark: ids found, ascending. */
    void seen(List<StoredEvent> found) {
        var filled = new ArrayList<Long>();
        var fresh = new ArrayList<Gap>();
        for (var event : found) {
            if (event.id() <= mark) {
                filled.add(event.id());
            } else {
                if (event.id() > mark + 1) {
                    fresh.add(Gap.between(mark + 1, event.id() - 1));
                }
                mark = event.id();
            }
        }
        if (open.isEmpty() && fresh.isEmpty()) {
            return;
        }
        var left = new ArrayList<Gap>();
        open.forEach(gap -> left.addAll(without(gap, filled)));
        left.removeIf(Gap::closed);
        left.addAll(fresh);
        open = left;
    }

    private static List<Gap> without(Gap gap, List<Long> filled) {
        var rest = new ArrayList<Gap>();
        var low = gap.low();
        for (long id : filled) {
            if (gap.contains(id)) {
                if (id > low) {
                    rest.add(new Gap(low, id - 1, gap.owners(), gap.closed()));
                }
                low = id + 1;
            }
        }
        if (low <= gap.high()) {
            rest.add(new Gap(low, gap.high(), gap.owners(), gap.closed()));
        }
        return rest;
    }

    /** Notes which transactions are writing to the outbox now. */
    void writing(Set<String> writers) {
        open = new ArrayList<>(open.stream().map(gap -> gap.seenBeside(writers)).toList());
    }
}
