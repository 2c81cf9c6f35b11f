package io.tessera.contacts.stage;

import io.tessera.platform.events.Script;
import io.tessera.privacy.SuppressionsChanged;
import org.springframework.modulith.events.ApplicationModuleListener;

/** Takes changed suppressions one event at a time. */
public class SuppressionListener {

    /** The listener's id. */
    public static final String ID = "contacts-one-by-one";

    private final Script script;

    /**
     * Follows a script.
     *
     * @param script the script
     */
    public SuppressionListener(Script script) {
        this.script = script;
    }

    @ApplicationModuleListener(id = ID)
    void on(SuppressionsChanged event) throws Exception {
        script.act(ID, event);
    }
}
