package io.tessera.discovery.suppression;

import io.tessera.discovery.collected.RetractRecords;
import io.tessera.discovery.collected.WayIn;
import io.tessera.privacy.Suppression;
import io.tessera.privacy.SuppressionsChanged;
import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Keeps the copy of the suppression list, and takes back the records of those who are on it from now on. */
@Component
class FollowSuppressions {

    private final WayIn wayIn;
    private final SuppressedHashes hashes;
    private final RetractRecords records;

    FollowSuppressions(WayIn wayIn, SuppressedHashes hashes, RetractRecords records) {
        this.wayIn = wayIn;
        this.hashes = hashes;
        this.records = records;
    }

    @ApplicationModuleListener(id = "discovery-suppressions")
    void on(List<SuppressionsChanged> events) {
        wayIn.close();
        List<Suppression> facts =
                events.stream().flatMap(event -> event.items().stream()).toList();
        records.suppressed(hashes.keep(facts));
    }
}
