package io.tessera.hygiene.golden;

import io.tessera.hygiene.matching.Member;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A value and who told it.
 *
 * @param value the value
 * @param at when the import began that told it
 * @param by the source record
 * @param <T> the kind of value
 */
public record Told<T>(T value, Instant at, UUID by) {

    /** Returns the better of two: the newer import's, in one import the lower record's. */
    static <T> @Nullable Told<T> better(@Nullable Told<T> known, @Nullable T value, Member member) {
        if (value == null) {
            return known;
        }
        if (known != null) {
            var newer = member.record().collectedAt().compareTo(known.at());
            if (newer < 0 || newer == 0 && Member.unsigned(member.id(), known.by()) >= 0) {
                return known;
            }
        }
        return new Told<>(value, member.record().collectedAt(), member.id());
    }

    static boolean by(@Nullable Told<?> told, UUID record) {
        return told != null && told.by().equals(record);
    }

    static <T> @Nullable T value(@Nullable Told<T> told) {
        return told == null ? null : told.value();
    }
}
