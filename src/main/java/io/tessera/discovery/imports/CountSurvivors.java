package io.tessera.discovery.imports;

import io.tessera.discovery.UndoneFactsSurvived;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Adds to an undone import how many people stayed and how many are gone. */
@Component
class CountSurvivors {

    private final UndoCounts counts;

    CountSurvivors(UndoCounts counts) {
        this.counts = counts;
    }

    @ApplicationModuleListener(id = "discovery-undo-counts")
    void on(UndoneFactsSurvived count) {
        counts.keep(count);
    }
}
