package io.tessera.privacy.stage;

import io.tessera.platform.events.Script;
import io.tessera.privacy.ErasureAcknowledged;
import org.springframework.modulith.events.ApplicationModuleListener;

/** Takes every event that acknowledges an erasure. */
public final class AcknowledgementListener {

    /** The listener's id. */
    public static final String ID = "privacy-acknowledgements";

    private final Script script;

    /**
     * Follows a script.
     *
     * @param script the script
     */
    public AcknowledgementListener(Script script) {
        this.script = script;
    }

    @ApplicationModuleListener(id = ID)
    void on(ErasureAcknowledged event) throws Exception {
        script.act(ID, event);
    }
}
