package io.tessera.privacy.web;

import io.tessera.privacy.erasure.ErasureProgress;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An erasure as callers see it.
 *
 * @param id its id
 * @param requestedAt when it was asked for
 * @param requestedBy the key that asked
 * @param settled whether every module has deleted its part and nothing more follows
 * @param modules every module that holds personal data
 * @param flow where its flow can be followed
 */
record ErasureAnswer(
        UUID id, Instant requestedAt, String requestedBy, boolean settled, List<ModuleState> modules, String flow) {

    /**
     * A module's part.
     *
     * @param module the module
     * @param state {@code PENDING} or {@code ERASED}
     * @param deleted how many of its records were deleted
     * @param at when it said so
     */
    record ModuleState(
            String module,
            String state,
            @Nullable Integer deleted,
            @Nullable Instant at) {}

    static ErasureAnswer of(ErasureProgress progress) {
        var erasure = progress.erasure();
        return new ErasureAnswer(
                erasure.id(),
                erasure.requestedAt(),
                erasure.requestedBy(),
                progress.settled(),
                progress.modules().stream().map(ErasureAnswer::state).toList(),
                "/api/platform/flows/" + erasure.id());
    }

    private static ModuleState state(ErasureProgress.Part part) {
        return new ModuleState(part.module(), part.done() ? "ERASED" : "PENDING", part.deleted(), part.at());
    }
}
