package io.tessera.hygiene.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The wish to take a cluster apart; exactly one of the two is given.
 *
 * @param records the source records that leave together
 * @param allApart true to make every record a person of its own
 */
record SplitRequest(@Nullable List<UUID> records, @Nullable Boolean allApart) {

    boolean isClear() {
        return (records != null && !records.isEmpty()) != Boolean.TRUE.equals(allApart);
    }
}
