package io.tessera.discovery.web;

import io.tessera.discovery.collected.RecordState;
import io.tessera.discovery.imports.ShowRecord;
import io.tessera.platform.web.Problems;
import io.tessera.platform.web.RequiresPermission;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Source records over HTTP, with where each value came from. */
@RestController
@RequestMapping("/api/discovery/records")
class RecordController {

    private final ShowRecord records;

    RecordController(ShowRecord records) {
        this.records = records;
    }

    /** Shows a source record; one that was taken back has no values any more. */
    @GetMapping("/{id}")
    @RequiresPermission("discovery:read")
    RecordAnswer show(@PathVariable UUID id) {
        return records.find(id)
                .map(RecordAnswer::of)
                .orElseThrow(() -> Problems.refused(
                        HttpStatus.NOT_FOUND, "unknown-record", "There is no source record of that id."));
    }

    /**
     * A source record.
     *
     * @param id its id
     * @param version its version
     * @param state LIVE, UNDONE, SUPPRESSED or ERASED
     * @param fileImport address of its import
     * @param file name of its file
     * @param row its row in the file; the header is row 1
     * @param collectedAt when the file came in
     * @param phoneE164 its phone number in E.164 form
     * @param values its values, each with the column it came from
     */
    record RecordAnswer(
            UUID id,
            int version,
            RecordState state,
            String fileImport,
            String file,
            int row,
            Instant collectedAt,
            @Nullable String phoneE164,
            List<ShowRecord.Value> values) {

        static RecordAnswer of(ShowRecord.Shown shown) {
            var stored = shown.stored();
            return new RecordAnswer(
                    stored.id(),
                    stored.version(),
                    stored.state(),
                    ImportAnswer.address(shown.fileImport().id()),
                    shown.fileImport().fileName(),
                    stored.row(),
                    shown.fileImport().receivedAt(),
                    stored.phoneE164(),
                    shown.values());
        }
    }
}
