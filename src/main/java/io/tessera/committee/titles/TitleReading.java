package io.tessera.committee.titles;

import io.tessera.committee.BuyingRole;
import io.tessera.committee.JobFunction;
import io.tessera.committee.Seniority;
import java.util.List;

/**
 * What a title tells.
 *
 * @param seniority how high
 * @param function what field
 * @param buyingRole what part in a purchase
 * @param words the words that decided, as written, in their order
 */
public record TitleReading(Seniority seniority, JobFunction function, BuyingRole buyingRole, List<String> words) {

    /** Nothing can be told. */
    public static final TitleReading UNKNOWN =
            new TitleReading(Seniority.UNKNOWN, JobFunction.UNKNOWN, BuyingRole.NONE, List.of());

    /** Keeps the list from changing. */
    public TitleReading {
        words = List.copyOf(words);
    }
}
