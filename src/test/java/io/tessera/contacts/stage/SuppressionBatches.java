package io.tessera.contacts.stage;

import io.tessera.platform.events.Script;
import io.tessera.privacy.SuppressionsChanged;
import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;

/** Takes changed suppressions in batches. */
public final class SuppressionBatches {

    /** The listener's id. */
    public static final String ID = "contacts-batches";

    private final Script script;

    /**
     * Follows a script.
     *
     * @param script the script
     */
    public SuppressionBatches(Script script) {
        this.script = script;
    }

    @ApplicationModuleListener(id = ID)
    void on(List<SuppressionsChanged> events) throws Exception {
        script.act(ID, events);
    }
}
