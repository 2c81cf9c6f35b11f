package broken.beta.inner;

import broken.alpha.AlphaHappened;
import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;

/** A listener that everybody can call: breaks the rule on listeners. */
public class HearsAlpha {

    /** Takes a batch. */
    @ApplicationModuleListener(id = "beta-alpha")
    public void on(List<AlphaHappened> events) {}
}
