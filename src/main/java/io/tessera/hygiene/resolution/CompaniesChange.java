package io.tessera.hygiene.resolution;

import io.tessera.hygiene.golden.CompanyFacts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was known of companies before a change and is after it.
 *
 * @param before facts by key; none for companies that were unknown
 * @param after facts by key; none for companies that are gone
 */
record CompaniesChange(Map<Long, CompanyFacts> before, Map<Long, CompanyFacts> after) {

    @Nullable
    CompanyFacts before(long key) {
        return before.get(key);
    }

    @Nullable
    CompanyFacts after(long key) {
        return after.get(key);
    }

    boolean knows(long key) {
        return before.containsKey(key) || after.containsKey(key);
    }

    /** Returns whether a company says the same of its people as before. */
    boolean isSame(long key) {
        var was = before.get(key);
        var is = after.get(key);
        return was == null || is == null ? was == is : was.saysTheSameOfPeople(is);
    }

    /** Returns the companies whose people must be told, other than those that are new or gone. */
    List<Long> changedForPeople() {
        return before.keySet().stream()
                .filter(key -> after.containsKey(key) && !isSame(key))
                .toList();
    }
}
