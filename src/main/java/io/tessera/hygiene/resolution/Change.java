package io.tessera.hygiene.resolution;

import io.tessera.hygiene.GoneReason;
import io.tessera.hygiene.matching.Member;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Records that come and go at once. A record with new values goes with the old ones and comes with the new; so does a record
 * that is to be resolved again although nothing of its own changed.
 *
 * @param came records to store
 * @param went records stored until now
 * @param undone of the records that went, those whose import was undone, with the import
 * @param reason why people without a record left are gone
 */
public record Change(List<Member> came, List<Member> went, Map<UUID, UUID> undone, GoneReason reason) {

    /**
     * Records come, and where they were stored with other values, those go.
     *
     * @param came the new values
     * @param went the old values
     * @return the change
     */
    public static Change replacing(List<Member> came, List<Member> went) {
        return new Change(came, went, Map.of(), GoneReason.RETRACTED);
    }

    /** Returns the import whose undoing took a record away. */
    @Nullable
    UUID undoneImport(Member member) {
        return undone.get(member.id());
    }
}
