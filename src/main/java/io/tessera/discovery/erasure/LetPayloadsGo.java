package io.tessera.discovery.erasure;

import io.tessera.platform.events.EventOperations;
import io.tessera.privacy.ErasureCompleted;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Deletes what is kept of handled events when somebody is erased everywhere: values of theirs stand in it. */
@Component
class LetPayloadsGo {

    private final EventOperations events;

    LetPayloadsGo(EventOperations events) {
        this.events = events;
    }

    @ApplicationModuleListener(id = "discovery-erasure-completed")
    void on(ErasureCompleted erasure) {
        events.pruneHandledSoon();
    }
}
