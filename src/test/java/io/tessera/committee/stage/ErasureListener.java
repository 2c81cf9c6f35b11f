package io.tessera.committee.stage;

import io.tessera.platform.events.Script;
import io.tessera.privacy.ErasureRequested;
import org.springframework.modulith.events.ApplicationModuleListener;

/** Takes requests to erase. */
public final class ErasureListener {

    /** The listener's id. */
    public static final String ID = "committee-erasures";

    private final Script script;

    /**
     * Follows a script.
     *
     * @param script the script
     */
    public ErasureListener(Script script) {
        this.script = script;
    }

    @ApplicationModuleListener(id = ID)
    void on(ErasureRequested event) throws Exception {
        script.act(ID, event);
    }
}
