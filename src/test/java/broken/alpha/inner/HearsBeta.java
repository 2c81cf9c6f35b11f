package broken.alpha.inner;

import broken.alpha.Echoed;
import broken.beta.BetaHappened;
import org.springframework.modulith.events.ApplicationModuleListener;

/** Hears beta, which hears alpha: breaks the rule on cycles. */
class HearsBeta {

    @ApplicationModuleListener(id = "alpha-beta")
    void on(BetaHappened event) {}

    @ApplicationModuleListener(id = "alpha-echo")
    void on(Echoed event) {}
}
