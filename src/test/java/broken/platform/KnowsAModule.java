package broken.platform;

import broken.alpha.AlphaHappened;

/** A kernel that knows a module: breaks the rule on the kernel. */
class KnowsAModule {

    Object event = new AlphaHappened();
}
