package io.tessera.platform.events;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The sixteen lanes in which order is promised: a lane is a function of the aggregate's id, fixed for ever, since it is
 * also the key on the wire and the unit of leases.
 */
public final class Lanes {

    /** How many lanes there are. */
    public static final int COUNT = 16;

    private Lanes() {}

    /**
     * Returns the lane of an aggregate: the top four bits of its id's halves folded and mixed (the finaliser of
     * MurmurHash3), so that ids that count upwards spread evenly.
     *
     * @param aggregateId the aggregate's id
     * @return 0 to 15
     */
    public static int of(UUID aggregateId) {
        var mixed = aggregateId.getMostSignificantBits() * 31 + aggregateId.getLeastSignificantBits();
        mixed ^= mixed >>> 33;
        mixed *= 0xff51afd7ed558ccdL;
        mixed ^= mixed >>> 33;
        mixed *= 0xc4ceb9fe1a85ec53L;
        mixed ^= mixed >>> 33;
        return (int) (mixed >>> 60);
    }

    /**
     * Splits facts into lists of one lane each, as {@link FactList} wants them. The order within a lane stays.
     *
     * @param facts any number of facts
     * @param <F> the kind of fact
     * @return lists of at least one and at most {@value FactList#MAX_ITEMS} facts, by lane
     */
    public static <F extends Fact> List<List<F>> lists(Collection<? extends F> facts) {
        var open = new ArrayList<List<F>>(COUNT);
        for (var lane = 0; lane < COUNT; lane++) {
            open.add(new ArrayList<>());
        }
        var full = new ArrayList<List<F>>();
        for (F fact : facts) {
            var lane = fact.lane();
            var list = open.get(lane);
            list.add(fact);
            if (list.size() == FactList.MAX_ITEMS) {
                full.add(list);
                open.set(lane, new ArrayList<>());
            }
        }
        open.stream().filter(list -> !list.isEmpty()).forEach(full::add);
        return full;
    }
}
