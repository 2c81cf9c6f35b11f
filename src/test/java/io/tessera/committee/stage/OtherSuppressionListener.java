package io.tessera.committee.stage;

import io.tessera.platform.events.Script;
import io.tessera.privacy.SuppressionsChanged;
import org.springframework.modulith.events.ApplicationModuleListener;

/** Takes changed suppressions, beside contacts. */
public final class OtherSuppressionListener {

    /** The listener's id. */
    public static final String ID = "committee-one-by-one";

    private final Script script;

    /**
     * Follows a script.
     *
     * @param script the script
     */
    public OtherSuppressionListener(Script script) {
        this.script = script;
    }

    @ApplicationModuleListener(id = ID)
    void on(SuppressionsChanged event) throws Exception {
        script.act(ID, event);
    }
}
